/// What can be said about a file's name without looking at the disk.
package enum FileName {
  /// The last part of a path: all after the last slash.
  package static func lastPart(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// A key under which names collide that some file system takes for the same.
  ///
  /// Two names collide when their keys are equal as strings, that is canonically equivalent:
  /// letter case and the Unicode form of accents do not count.
  package static func collisionKey(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return name }
    var key = ""
    for scalar in name.unicodeScalars {
      // Up and down again folds sharp s, long s and final sigma; dotless i has no partner.
      if scalar == "\u{131}" {
        key.unicodeScalars.append(scalar)
      } else {
        for upper in scalar.properties.uppercaseMapping.unicodeScalars {
          key += upper.properties.lowercaseMapping
        }
      }
    }
    return key
  }

  /// The first scalar of a name that is a control or an invisible formatting character.
  ///
  /// The joiners that some scripts need are allowed.
  package static func firstHiddenScalar(in name: String) -> Unicode.Scalar? {
    if name.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return nil }
    return name.unicodeScalars.first { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
      case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
      default: false
      }
    }
  }

  /// A name that is safe to print: invalid bytes and hidden characters are written as escapes.
  package static func printable(_ name: some Sequence<UInt8>) -> String {
    var result = ""
    var decoder = UTF8()
    var bytes = Array(name)[...]
    while !bytes.isEmpty {
      var iterator = bytes.makeIterator()
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        let text = String(scalar)
        if firstHiddenScalar(in: text) == nil {
          result += text
        } else {
          result += "\\u{" + String(scalar.value, radix: 16) + "}"
        }
        bytes = bytes.dropFirst(text.utf8.count)
      case .emptyInput, .error:
        let digits = String(bytes[bytes.startIndex], radix: 16)
        result += "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
        bytes = bytes.dropFirst()
      }
      decoder = UTF8()
    }
    return result
  }
}
