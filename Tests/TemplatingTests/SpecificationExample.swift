import Foundation
import Testing

/// One example of the Mustache specification.
struct SpecificationExample: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let data: JSONValue
  let template: String
  let partials: [String: String]?
  let expected: String
  /// The file it is from, without suffix.
  var area = ""

  private enum CodingKeys: String, CodingKey { case name, data, template, partials, expected }

  /// The area and the name, which tell examples apart.
  var title: String { "\(area): \(name)" }
  var testDescription: String { title }

  static let all: [SpecificationExample] = {
    struct Area: Decodable { let tests: [SpecificationExample] }
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Spec")
    return ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"]
      .flatMap { area -> [SpecificationExample] in
        let file = folder.appending(path: "\(area).json")
        guard let data = try? Data(contentsOf: file),
          let read = try? JSONDecoder().decode(Area.self, from: data)
        else { return [] }
        return read.tests.map { example in
          var example = example
          example.area = area
          return example
        }
      }
  }()
}
