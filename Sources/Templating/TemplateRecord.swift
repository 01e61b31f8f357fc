/// The values of one page model or of one row of a list, in the order of its schema.
///
/// Made by `TemplateSchema.record` only, which has checked every value against its kind.
package struct TemplateRecord: Sendable {
  let schema: TemplateSchema
  let values: [TemplateValue]
}
