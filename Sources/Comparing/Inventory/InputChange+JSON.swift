package import Markup

extension InputChange {
  /// The members of an object that holds the change.
  package func write(to writer: inout JSONWriter, _ plural: String) {
    writer.field("path", key.path(plural))
    writer.field("change", before == nil ? "added" : after == nil ? "removed" : "changed")
    writer.array("fields", fields) { writer, field in
      writer.object { writer in
        writer.field("name", field.name)
        writer.field("before", field.before)
        writer.field("after", field.after)
      }
    }
  }
}
