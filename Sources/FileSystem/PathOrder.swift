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
    byte(after: folder, in: path) == 0x2F
  }

  /// Whether `path` lies in the folder `folder` itself, not in one of its folders.
  package static func isEntry(of folder: String, _ path: String) -> Bool {
    guard isInside(folder, path) else { return false }
    return !path.utf8.dropFirst(folder.utf8.count + 1).contains(0x2F)
  }

  /// The byte that follows `prefix` in `path`; `nil` when `path` does not go on after it.
  package static func byte(after prefix: String, in path: String) -> UInt8? {
    let length = prefix.utf8.count
    guard path.utf8.count > length else { return nil }
    let result = unsafe prefix.utf8.withContiguousStorageIfAvailable { start -> UInt8? in
      let next = unsafe path.utf8.withContiguousStorageIfAvailable { bytes -> UInt8? in
        guard let one = start.baseAddress, let two = bytes.baseAddress else { return nil }
        return unsafe memcmp(one, two, length) == 0 ? bytes[length] : nil
      }
      return next ?? nil
    }
    return result ?? nil
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
