/// A named value of an input, as text that no two different values share.
package struct InputField: Sendable, Hashable {
  package let name: String
  package let text: String

  package init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  /// A field that is left out where there is nothing to say.
  static func optional(_ name: String, _ text: String?) -> [InputField] {
    text.map { [InputField(name, $0)] } ?? []
  }
}
