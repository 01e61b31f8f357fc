internal import ContentModel
internal import Markup
internal import OutputWriting
internal import SitePlanning

/// The name of an alternative as a link to its page, where it has one.
enum AlternativeLink {
  static func append(
    _ alternative: Alternative, to out: inout HTMLBuffer, _ context: GuideContext,
    from origin: OutputPath
  ) {
    guard let path = context.plan.alternatives[alternative.id] else {
      out.text(alternative.name)
      return
    }
    out.element(
      "a", ["href": RelativeAddress.address(to: path, from: origin)], text: alternative.name)
  }
}
