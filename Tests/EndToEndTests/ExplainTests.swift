import Foundation
import TestSupport
import Testing

/// What `assay explain` prints, as text and as data.
@Suite struct ExplainTests {
  /// The keys of maps whose own keys are ids.
  private static let maps: [String: String] = [
    "project.answers": "<question>", "settings.capabilityLevels": "<level>",
    "candidates[].criteria": "<criterion>", "candidates[].team.skills.it.people": "<level>",
    "candidates[].team.skills.language.people": "<level>",
    "candidates[].team.skills.runtime.people": "<level>",
    "result.contributions": "<criterion>", "result.rivals[].contributions": "<criterion>",
    "result.rivals[].breakEvenWeights": "<criterion>", "stakeholders[].weights": "<criterion>",
    "result.simulation[].beats": "<candidate>",
  ]

  private static func collect(_ value: Any, _ path: String, _ paths: inout Set<String>) {
    if let object = value as? [String: Any] {
      for (key, inner) in object {
        let name = maps[path] ?? key
        collect(inner, path.isEmpty ? name : path + "." + name, &paths)
      }
    } else if let list = value as? [Any] {
      for inner in list { collect(inner, path + "[]", &paths) }
    } else {
      paths.insert(path)
    }
  }

  private static func data(_ id: String, in folder: TemporaryFolder) throws -> [String: Any] {
    let result = try Program.run(["explain", id, "--format", "json"], in: folder)
    #expect(result.status == 0 && result.errors == "")
    return try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  /// The fixture's projects, and copies of one with other weights and with one candidate.
  private static func folder() throws -> TemporaryFolder {
    let folder = try Projects.brokers()
    let orders = try folder.text("Content/projects/orders.yaml")
    try folder.put("Content/projects/pairs.yaml", orders)
    try folder.edit(
      "Content/projects/pairs.yaml",
      "method: swing, by: Quillfeather-Secret-Author, date: 2026-03-10, values: { delivery: 100, operations: 60, fit: 40 }",
      "method: pairwise, judgements: [ [delivery, operations, 3], [delivery, fit, 5], [operations, fit, 4] ]"
    )
    return folder
  }

  /// The document names every key that occurs, and no other.
  @Test func everyKeyIsDocumented() throws {
    let folder = try Self.folder()
    var found: Set<String> = []
    for id in ["orders", "sensors", "pairs"] {
      Self.collect(try Self.data(id, in: folder), "", &found)
    }
    let text = String(
      decoding: try Repository.bytes("Documentation/report-json.md"), as: UTF8.self)
    var documented: Set<String> = []
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      documented.insert(String(line.dropFirst(3).prefix { $0 != "`" }))
    }
    #expect(documented.count > 150)
    #expect(found.subtracting(documented).sorted() == [])
    // What the fixture's few candidates do not show: it would take a list that is empty here.
    let unseen = documented.subtracting(found).filter { path in
      !["result.conditions[]", "result.weakCriteria[]", "candidates[].unverified[]"].contains(path)
        && !path.hasPrefix("result.correlatedCriteria") && !path.contains("reversals[]")
    }
    #expect(unseen.sorted() == [])
  }

  @Test func theDataIsThatOfTheReport() throws {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build"], in: folder).status == 0)
    let result = try Program.run(["explain", "orders", "--format", "json"], in: folder)
    #expect(result.output == (try folder.text("Output/reports/orders/report.json")))
  }

  /// Figures of the text are those of the data, and lines fit a terminal.
  @Test(arguments: ["orders", "sensors"])
  func theTextSaysWhatTheDataSay(_ id: String) throws {
    let folder = try Projects.brokers()
    let text = try Program.run(["explain", id], in: folder).output
    let data = try Self.data(id, in: folder)
    let words = try #require(data["words"] as? [String: Any])
    let flat = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
    #expect(flat.contains(try #require(words["headline"] as? String)))
    for key in ["certainty", "comparison", "changes", "leaveOneOut", "unknowns"] {
      for sentence in try #require(words[key] as? [String]) {
        let spaced = sentence.split(separator: " ").joined(separator: " ")
        #expect(flat.contains(spaced), "\(key): \(sentence)")
      }
    }
    for candidate in try #require(data["candidates"] as? [[String: Any]]) {
      let name = try #require(candidate["name"] as? String)
      let total = try #require(candidate["total"] as? Double)
      if candidate["status"] as? String == "excluded" {
        #expect(flat.contains("\(name) is out: "))
      } else {
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(name + " ") })
        #expect(line.contains(" \(Int(total.rounded()))  "))
      }
    }
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(!text.contains("\u{1B}") && !text.lowercased().contains("nan"))
  }

  /// The points by criterion make up the difference of the totals.
  @Test func contributionsSumToTheMargin() throws {
    let folder = try Self.folder()
    for id in ["orders", "sensors", "pairs"] {
      let data = try Self.data(id, in: folder)
      guard let result = data["result"] as? [String: Any] else { continue }
      let candidates = try #require(data["candidates"] as? [[String: Any]])
      func total(_ id: Any?) throws -> Double {
        let candidate = candidates.first { $0["id"] as? String == id as? String }
        return try #require(candidate?["total"] as? Double)
      }
      for rival in try #require(result["rivals"] as? [[String: Any]]) {
        let parts = try #require(rival["contributions"] as? [String: Double])
        let difference = try total(result["leader"]) - total(rival["id"])
        #expect(abs(parts.values.reduce(0, +) - difference) < 1e-9)
      }
    }
  }
}
