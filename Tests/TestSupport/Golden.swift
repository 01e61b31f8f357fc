import Foundation

/// Files with the expected output of a test, beside the tests.
package enum Golden {
  /// Compares a text with its file.
  ///
  /// With `UPDATE_GOLDENS=1` in the environment the file is written anew, and the comparison still
  /// fails, so that a run that rewrites can never pass for a run that checks.
  ///
  /// - Parameters:
  ///   - text: What the test got.
  ///   - file: The file's path in the checkout.
  /// - Returns: What differs, or `nil`.
  package static func difference(_ text: String, _ file: String) -> String? {
    let path = Repository.root + "/" + file
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      do {
        try FileManager.default.createDirectory(
          atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      } catch {
        return "\(file) could not be written: \(error)"
      }
      return "\(file) was written anew; read the change, then run without UPDATE_GOLDENS"
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return "\(file) is missing; UPDATE_GOLDENS=1 writes it"
    }
    let expected = lines(String(decoding: data, as: UTF8.self))
    let found = lines(text)
    if expected.elementsEqual(found) { return nil }
    let first = zip(expected, found).prefix { $0 == $1 }.count
    return """
      \(file) differs from line \(first + 1) on
      expected: \(first < expected.count ? expected[first] : "the end")
      found:    \(first < found.count ? found[first] : "the end")
      """
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
