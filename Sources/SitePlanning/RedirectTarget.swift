package import OutputWriting

/// Where a redirect leads.
package enum RedirectTarget: Sendable, Hashable {
  /// A file of this site, and the place on it without `#`.
  case site(OutputPath, fragment: String?)
  /// An address with a scheme.
  case external(String)
}
