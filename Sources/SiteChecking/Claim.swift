/// A figure or a superlative in running text.
struct Claim: Hashable {
  /// Its bytes in the file.
  let range: Range<Int>
  let isSuperlative: Bool
}
