/// The publisher's look: an accent colour for each scheme and a logo.
package struct Brand: Sendable, Hashable {
  /// `#rrggbb`, or `nil` for the design's own.
  package let accent: String?
  package let accentDark: String?
  /// A path under Content/, such as `assets/logo.svg`.
  package let logo: String?

  package init(
    accent: String?, accentDark: String?, logo: String?
  ) {
    self.accent = accent
    self.accentDark = accentDark
    self.logo = logo
  }
}
