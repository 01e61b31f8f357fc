/// What a caller makes of a link within the site.
package enum LinkResolution: Sendable, Hashable {
  /// The address stays as it was written.
  case unchanged
  /// Another address; the writer escapes it.
  case address(String)
  /// An image's address and its size in pixels, where known.
  case image(address: String, width: Int?, height: Int?)
  /// The destination does not exist; the suggestion is what was probably meant.
  case broken(message: String, suggestion: String?)

  /// The address that takes the place of the one that was written, if any.
  var address: String? {
    switch self {
    case .address(let address), .image(let address, _, _): address
    case .unchanged, .broken: nil
    }
  }
}
