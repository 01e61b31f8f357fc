/// How large a YAML document may be.
///
/// Far above what a person writes, far below what would stall a build.
package enum YAMLLimits {
  /// Nesting of lists and mappings.
  package static let depth = 20
  /// Scalars, lists and mappings in one document.
  package static let nodes = 100_000
}
