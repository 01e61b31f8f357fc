extension OutputManifest {
  /// Reads a manifest; `nil` when it is not exactly what `serialised()` writes.
  init?(parsing bytes: [UInt8]) {
    self.init()
    var lines = bytes[...]
    guard let first = Self.nextLine(&lines), first.elementsEqual("assay-manifest 1".utf8) else {
      return nil
    }
    var owner: OutputOwner?
    while true {
      let start = lines.startIndex
      guard let line = Self.nextLine(&lines) else { return nil }
      let fields = line.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
      if fields.count == 3, fields[0].elementsEqual("end".utf8) {
        guard lines.isEmpty, Self.number(fields[1]) == entries.count,
          Self.hash(fields[2]) == ContentHash.hash(Array(bytes[..<start]))
        else { return nil }
        return
      }
      if fields.count == 2, fields[0].elementsEqual("owner".utf8) {
        guard let name = String(validating: fields[1], as: UTF8.self),
          let next = OutputOwner(parsing: name)
        else { return nil }
        owner = next
        continue
      }
      guard fields.count == 3, let owner, let text = String(validating: fields[2], as: UTF8.self),
        let path = OutputPath(text), self[path] == nil
      else { return nil }
      let isChanging = fields[0].elementsEqual("-".utf8) && fields[1].elementsEqual("-".utf8)
      if isChanging {
        self[path] = ManifestEntry(owner: owner, content: nil)
      } else {
        guard let hash = Self.hash(fields[0]), let size = Self.number(fields[1]) else {
          return nil
        }
        self[path] = ManifestEntry(
          owner: owner, content: ManifestEntry.Content(size: size, hash: hash))
      }
    }
  }

  private static func nextLine(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
    defer { bytes = bytes[(end + 1)...] }
    return bytes[..<end]
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...18).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private static func hash(_ digits: ArraySlice<UInt8>) -> UInt64? {
    guard digits.count == 16 else { return nil }
    var value: UInt64 = 0
    for digit in digits {
      switch digit {
      case 0x30...0x39: value = value << 4 | UInt64(digit - 0x30)
      case 0x61...0x66: value = value << 4 | UInt64(digit - 0x57)
      default: return nil
      }
    }
    return value
  }
}
