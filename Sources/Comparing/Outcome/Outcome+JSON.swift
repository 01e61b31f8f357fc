package import Markup

extension Outcome {
  /// The members of an object that holds the outcome, the same in every document.
  package func write(to writer: inout JSONWriter) {
    writer.field("leader", leader)
    writer.field("strength", strength)
    writer.field("rival", rival)
    writer.field("probability", probability)
    writer.field("margin", margin)
    writer.strings("contenders", contenders)
    writer.array("standings", standings) { writer, standing in
      writer.object { writer in
        writer.field("id", standing.id)
        writer.field("name", standing.name)
        writer.field("rank", standing.rank)
        writer.field("total", standing.total)
        writer.strings("excludedBy", standing.excludedBy)
      }
    }
    let ids = Outcome.sorted(Array(stakeholders.keys))
    writer.object("stakeholders") { writer in
      for id in ids { writer.field(id, stakeholders[id]) }
    }
  }
}
