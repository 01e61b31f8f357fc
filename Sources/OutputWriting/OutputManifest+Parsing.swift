extension OutputManifest {
  /// Reads a manifest; `nil` when it is not exactly what `serialised()` writes.
  init?(parsing bytes: [UInt8]) {
    var lines = bytes[...]
    guard let first = Self.nextLine(&lines), first.elementsEqual(Self.firstLine.utf8) else {
      return nil
    }
    var entries: [ManifestEntry] = []
    entries.reserveCapacity(bytes.count / 64)
    var owners: [ArraySlice<UInt8>: OutputOwner] = [:]
    while true {
      let start = lines.startIndex
      guard var line = Self.nextLine(&lines) else { return nil }
      let hash = Self.nextField(&line)
      let size = Self.nextField(&line)
      if hash.elementsEqual("end".utf8) {
        guard lines.isEmpty, Self.number(size) == entries.count,
          Self.hash(line) == ContentHash.hash(bytes[..<start])
        else { return nil }
        self.init(sorted: entries)
        return
      }
      let name = Self.nextField(&line)
      if owners[name] == nil, let text = String(validating: name, as: UTF8.self) {
        owners[name] = OutputOwner(parsing: text)
      }
      guard let owner = owners[name], let text = String(validating: line, as: UTF8.self),
        let path = OutputPath(text)
      else { return nil }
      if let last = entries.last, !(last.path < path) { return nil }
      var content: ManifestEntry.Content?
      if !hash.elementsEqual("-".utf8) || !size.elementsEqual("-".utf8) {
        guard let hash = Self.hash(hash), let size = Self.number(size) else { return nil }
        content = ManifestEntry.Content(size: size, hash: hash)
      }
      entries.append(ManifestEntry(path: path, owner: owner, content: content))
    }
  }

  private static func nextLine(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
    defer { bytes = bytes[(end + 1)...] }
    return bytes[..<end]
  }

  /// Takes the bytes up to a space; without one, all of them.
  private static func nextField(_ line: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = line.firstIndex(of: 0x20) ?? line.endIndex
    defer { line = line[min(end + 1, line.endIndex)...] }
    return line[..<end]
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...18).contains(digits.count), digits.count == 1 || digits.first != 0x30 else {
      return nil
    }
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
