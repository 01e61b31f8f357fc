/// Names of files whose address changes with their content, so that they can be kept for ever.
package enum AssetName {
  /// The path with a fingerprint before its extension: `fonts/serif.1a2b3c4d5e.woff2`.
  package static func adding(_ fingerprint: String, to path: String) -> String {
    let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) ?? path.endIndex
    return path[..<dot] + "." + fingerprint + path[dot...]
  }
}
