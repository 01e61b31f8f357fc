package import Diagnostics

/// A picture for networks that show a card for a link.
package struct SocialPicture: Sendable, Hashable {
  /// A path under Content/, such as `assets/social.png`.
  package let file: String
  /// What the picture shows, for readers who do not see it.
  package let text: String?
  package let range: SourceRange

  package init(file: String, text: String?, range: SourceRange) {
    self.file = file
    self.text = text
    self.range = range
  }
}
