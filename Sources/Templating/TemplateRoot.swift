/// A template that the program renders, and the model it is rendered with.
package struct TemplateRoot: Sendable {
  /// The template's path inside the templates folder, without `.mustache`.
  package let name: String
  package let schema: TemplateSchema

  package init(_ name: String, _ schema: TemplateSchema) {
    self.name = name
    self.schema = schema
  }
}
