internal import FileSystem

/// The files in the output folder that earlier builds wrote: the only ones a build may change.
///
/// It is the file `.assay-manifest` in the output folder. Version 1 is UTF-8 text in lines:
///
///     assay-manifest 1
///     44bc2cf5ad770999 11034 site guide/index.html
///     - - site guide/search.json
///     ef46db3751d8e999 0 report:shop reports/shop/index.html
///     end 3 1c32b0b9eb1e7d34
///
/// A file's line has the XXH64 of its content, its size in bytes, its owner and its path; hyphens
/// stand while a build is replacing the file. Paths come in byte order. The last line has the
/// number of files and the XXH64 of everything before it, so that a damaged manifest is noticed: it
/// is refused, and nothing is removed by it.
struct OutputManifest: Sendable, Equatable {
  static let fileName = ".assay-manifest"
  static let firstLine = "assay-manifest 1"
  /// The largest manifest that is read, in bytes.
  static let maximumSize = 256 << 20

  /// The files, in the byte order of their paths.
  let entries: [ManifestEntry]

  /// Creates a manifest of files that are sorted by path already.
  init(sorted entries: [ManifestEntry] = []) {
    self.entries = entries
  }

  /// The entry of a file.
  ///
  /// O(log n), or O(1) for the file after the one at `hint`.
  func entry(of path: OutputPath, hint: inout Int) -> ManifestEntry? {
    index(of: path, hint: &hint).map { entries[$0] }
  }

  /// Where a file's entry is.
  ///
  /// O(log n), or O(1) for the file after the one at `hint`.
  func index(of path: OutputPath, hint: inout Int) -> Int? {
    if entries.indices.contains(hint + 1), entries[hint + 1].path == path {
      hint += 1
      return hint
    }
    let index = firstIndex { !PathOrder.precedes($0, path.string) }
    guard index < entries.count, entries[index].path == path else { return nil }
    hint = index
    return index
  }

  /// The entry of a file.
  ///
  /// O(log n).
  subscript(path: OutputPath) -> ManifestEntry? {
    var hint = -1
    return entry(of: path, hint: &hint)
  }

  /// Whether a file of an earlier build lies in the folder at `path`.
  ///
  /// O(log n).
  func hasFiles(inFolder path: String) -> Bool {
    let inside = path + "/"
    let index = firstIndex { !PathOrder.precedes($0, inside) }
    return index < entries.count && PathOrder.isInside(path, entries[index].path.string)
  }

  private func firstIndex(where isReached: (String) -> Bool) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if isReached(entries[middle].path.string) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The entries of both manifests; `combine` gets those that both have a path of.
  func merged(
    with other: OutputManifest, combine: (ManifestEntry?, ManifestEntry?) -> ManifestEntry?
  ) -> OutputManifest {
    var result: [ManifestEntry] = []
    result.reserveCapacity(max(entries.count, other.entries.count))
    var left = entries[...]
    var right = other.entries[...]
    while !left.isEmpty || !right.isEmpty {
      var order = left.isEmpty ? 1 : -1
      if let first = left.first, let second = right.first {
        order = PathOrder.compare(first.path.string, second.path.string)
      }
      let next = combine(
        order <= 0 ? left.popFirst() : nil, order >= 0 ? right.popFirst() : nil)
      if let next { result.append(next) }
    }
    return OutputManifest(sorted: result)
  }

  /// The manifest as bytes; equal manifests have equal bytes.
  func serialised() -> [UInt8] {
    var result = Array(Self.firstLine.utf8)
    result.append(0x0A)
    result.reserveCapacity(64 + entries.count * 96)
    for entry in entries {
      if let content = entry.content {
        Self.append(hash: content.hash, to: &result)
        result.append(0x20)
        result.append(contentsOf: String(content.size).utf8)
      } else {
        result.append(contentsOf: "- -".utf8)
      }
      result.append(0x20)
      result.append(contentsOf: entry.owner.name.utf8)
      result.append(0x20)
      result.append(contentsOf: entry.path.string.utf8)
      result.append(0x0A)
    }
    let check = ContentHash.hash(result[...])
    result.append(contentsOf: "end \(entries.count) ".utf8)
    Self.append(hash: check, to: &result)
    result.append(0x0A)
    return result
  }

  private static func append(hash: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 60, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: hash >> UInt64(shift)) & 0xF
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
