/// Where a link or an image points, as written.
package enum LinkDestination: Sendable, Hashable {
  /// A place of this site: the path, percent-decoded, and the fragment without `#`.
  case site(path: String, fragment: String?)
  /// A place on the same page, percent-decoded, without `#`.
  case fragment(String)
  /// An address with a scheme.
  case external(String)
}
