package import OutputWriting

/// Addresses from one output file to another, so that the site works in any folder.
package enum RelativeAddress {
  /// The address of `target` as seen from the page at `origin`.
  ///
  /// - Parameters:
  ///   - target: The file pointed to.
  ///   - origin: The page the link stands on.
  ///   - fragment: The place on the target, without `#`.
  /// - Returns: A relative address such as `../team/index.html#ramp-up`.
  package static func address(
    to target: OutputPath, from origin: OutputPath, fragment: String? = nil
  ) -> String {
    let from = origin.string.utf8.split(separator: UInt8(ascii: "/")).dropLast()
    let to = target.string.utf8.split(separator: UInt8(ascii: "/"))
    var shared = 0
    while shared < from.count, shared < to.count - 1,
      from[shared].elementsEqual(to[shared])
    {
      shared += 1
    }
    var bytes: [UInt8] = []
    for _ in shared..<from.count { bytes.append(contentsOf: "../".utf8) }
    for (index, part) in to[shared...].enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "/")) }
      bytes.append(contentsOf: part)
    }
    if let fragment {
      bytes.append(UInt8(ascii: "#"))
      bytes.append(contentsOf: fragment.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The path of a file named relative to another, with `.` and `..` worked out.
  ///
  /// - Parameters:
  ///   - reference: The path as written, such as `../frameworks/django.md`.
  ///   - base: The file it is written in.
  /// - Returns: `nil` when it leads out of the project's folder.
  package static func resolve(_ reference: String, against base: String) -> String? {
    let slash = UInt8(ascii: "/")
    var parts = reference.utf8.first == slash ? [] : base.utf8.split(separator: slash).dropLast()
    for part in reference.utf8.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    var bytes: [UInt8] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(slash) }
      bytes.append(contentsOf: part)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
