internal import Glibc

/// Compares paths by their bytes, which is neither how Swift compares strings nor depends on Unicode.
package enum PathOrder {
  /// Whether the bytes of `left` come before those of `right`.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    compare(left, right) < 0
  }

  /// Whether the bytes are the same.
  package static func areEqual(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && compare(left, right) == 0
  }

  /// Whether `path` lies in the folder `folder`, at any depth.
  package static func isInside(_ folder: String, _ path: String) -> Bool {
    let length = folder.utf8.count
    guard path.utf8.count > length else { return false }
    let slash = path.utf8.index(path.utf8.startIndex, offsetBy: length)
    return path.utf8[slash] == 0x2F && path.utf8.starts(with: folder.utf8)
  }

  /// Negative, zero or positive, as the bytes of `left` come before, are, or come after `right`'s.
  package static func compare(_ left: String, _ right: String) -> Int {
    let result = unsafe left.utf8.withContiguousStorageIfAvailable { first in
      unsafe right.utf8.withContiguousStorageIfAvailable { second in
        let length = min(first.count, second.count)
        guard let one = first.baseAddress, let two = second.baseAddress, length > 0
        else { return first.count - second.count }
        let order = unsafe memcmp(one, two, length)
        return order != 0 ? Int(order) : first.count - second.count
      }
    }
    if case .some(.some(let order)) = result { return order }
    // Strings of Swift's own are contiguous; this is for any other.
    if left.utf8.elementsEqual(right.utf8) { return 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }
}
