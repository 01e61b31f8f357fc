package import OutputWriting

/// Addresses from one output file to another, so that the site works in any folder.
package enum RelativeAddress {
  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  /// The address of `target` as seen from the page at `origin`.
  ///
  /// Called for every link of every page, so it walks the bytes once and makes one string.
  ///
  /// - Parameters:
  ///   - target: The file pointed to.
  ///   - origin: The page the link stands on.
  ///   - fragment: The place on the target, without `#`.
  /// - Returns: A relative address such as `../team/index.html#ramp-up`.
  package static func address(
    to target: OutputPath, from origin: OutputPath, fragment: String? = nil
  ) -> String {
    var address = reference(to: target.string, from: origin.string)
    if let fragment {
      address += "#"
      address += fragment
    }
    return address
  }

  /// How a file is named in another, as ``resolve(_:against:)`` reads it: `../team.md`.
  package static func reference(to target: String, from origin: String) -> String {
    let to = target.utf8Span.span
    let from = origin.utf8Span.span
    // The folders that both share, up to and including their last slash.
    var shared = 0
    var index = 0
    while index < to.count, index < from.count, to[index] == from[index] {
      if to[index] == slash { shared = index + 1 }
      index += 1
    }
    var levels = 0
    for index in shared..<from.count where from[index] == slash { levels += 1 }
    let length = levels * 3 + to.count - shared
    return unsafe String(unsafeUninitializedCapacity: length) { buffer in
      var end = 0
      for _ in 0..<levels {
        unsafe buffer[end] = dot
        unsafe buffer[end + 1] = dot
        unsafe buffer[end + 2] = slash
        end += 3
      }
      return unsafe copy(to.extracting(shared..<to.count), to: buffer, at: end)
    }
  }

  /// Copies bytes to a place that has room for them; gives the place behind them.
  private static func copy(
    _ bytes: Span<UInt8>, to buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) -> Int {
    unsafe bytes.withUnsafeBytes { run in
      unsafe UnsafeMutableRawBufferPointer(buffer).baseAddress.map { target in
        if let source = run.baseAddress {
          unsafe (target + start).copyMemory(from: source, byteCount: run.count)
        }
      }
    }
    return start + bytes.count
  }

  /// The path of a file named relative to another, with `.` and `..` worked out.
  ///
  /// - Parameters:
  ///   - reference: The path as written, such as `../brokers/heron.md`.
  ///   - base: The file it is written in.
  /// - Returns: `nil` when it leads out of the project's folder.
  package static func resolve(_ reference: String, against base: String) -> String? {
    withResolved(reference, against: base) { path in
      unsafe String(unsafeUninitializedCapacity: path.count) { unsafe copy(path, to: $0, at: 0) }
    }
  }

  /// Calls `body` with the bytes of the path that ``resolve(_:against:)`` gives, if there is one.
  static func withResolved<Result>(
    _ reference: String, against base: String, _ body: (Span<UInt8>) -> Result
  ) -> Result? {
    let given = reference.utf8Span.span
    let from = base.utf8Span.span
    return unsafe withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: from.count + given.count + 1
    ) { path in
      guard let count = unsafe resolve(given, against: from, into: path) else { return nil }
      return unsafe body(UnsafeBufferPointer(rebasing: path[..<count]).span)
    }
  }

  /// Writes a resolved path to a place that has room for it; gives its length.
  private static func resolve(
    _ given: Span<UInt8>, against from: Span<UInt8>, into path: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    // The folder of the file, without its last slash.
    var end = 0
    if given.isEmpty || given[0] != slash {
      end = from.count
      while end > 0, from[end - 1] != slash { end -= 1 }
      end = max(0, end - 1)
      _ = unsafe copy(from.extracting(0..<end), to: path, at: 0)
    }
    var start = 0
    while start < given.count {
      var stop = start
      while stop < given.count, given[stop] != slash { stop += 1 }
      let length = stop - start
      if length == 2, given[start] == dot, given[start + 1] == dot {
        guard end > 0 else { return nil }
        while end > 0, unsafe path[end - 1] != slash { end -= 1 }
        end = max(0, end - 1)
      } else if length > 0, !(length == 1 && given[start] == dot) {
        if end > 0 {
          unsafe path[end] = slash
          end += 1
        }
        end = unsafe copy(given.extracting(start..<stop), to: path, at: end)
      }
      start = stop + 1
    }
    return end
  }
}
