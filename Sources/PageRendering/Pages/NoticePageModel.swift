internal import OutputWriting
internal import Templating

/// The page for addresses that do not exist.
struct NoticePageModel {
  static let schema = TemplateSchema(fields: ChromeModel.fields + [("answer", .text)])

  let context: GuideContext
  let path: OutputPath

  var record: TemplateRecord {
    Self.schema.record(
      fields: ChromeModel(context).values(path: path, title: "No such page", description: nil)
        + [("answer", .text("There is nothing at this address. Try the menu above."))])
  }
}
