/// The files in the output folder that earlier builds wrote: the only ones a build may change.
///
/// It is the file `.assay-manifest` in the output folder. Version 1 is UTF-8 text in lines:
///
///     assay-manifest 1
///     owner site
///     44bc2cf5ad770999 11034 guide/index.html
///     - - guide/search.json
///     owner report:shop
///     ef46db3751d8e999 0 reports/shop/index.html
///     end 3 1c32b0b9eb1e7d34
///
/// A file's line has the XXH64 of its content, its size in bytes and its path; hyphens stand
/// while a build is replacing the file. Owners and paths come in byte order. The last line has the
/// number of files and the XXH64 of everything before it, so that a damaged manifest is noticed: it
/// is refused, and nothing is removed by it.
struct OutputManifest: Sendable, Equatable {
  static let fileName = ".assay-manifest"
  /// The largest manifest that is read, in bytes.
  static let maximumSize = 256 << 20

  private(set) var entries: [OutputPath: ManifestEntry] = [:]

  subscript(path: OutputPath) -> ManifestEntry? {
    get { entries[path] }
    set { entries[path] = newValue }
  }

  init() {}

  /// Whether a file of an earlier build lies in the folder at `path`.
  func hasFiles(inFolder path: String) -> Bool {
    entries.keys.contains { file in
      file.string.utf8.starts(with: path.utf8)
        && file.string.utf8.dropFirst(path.utf8.count).first == 0x2F
    }
  }

  /// The manifest as bytes; equal manifests have equal bytes.
  func serialised() -> [UInt8] {
    var result = Array("assay-manifest 1\n".utf8)
    result.reserveCapacity(64 + entries.count * 80)
    let sorted = entries.sorted { left, right in
      left.value.owner == right.value.owner
        ? left.key < right.key : left.value.owner < right.value.owner
    }
    var owner: OutputOwner?
    for (path, entry) in sorted {
      if entry.owner != owner {
        owner = entry.owner
        result += "owner \(entry.owner.name)\n".utf8
      }
      if let content = entry.content {
        Self.append(hash: content.hash, to: &result)
        result.append(0x20)
        result += String(content.size).utf8
      } else {
        result += "- -".utf8
      }
      result.append(0x20)
      result += path.string.utf8
      result.append(0x0A)
    }
    let check = ContentHash.hash(result)
    result += "end \(entries.count) ".utf8
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
