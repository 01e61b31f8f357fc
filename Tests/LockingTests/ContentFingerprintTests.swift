import Locking
import Testing

/// The hash of what a report is made from.
@Suite struct ContentFingerprintTests {
  private func hash(_ pieces: [(String, String)]) -> String {
    var fingerprint = ContentFingerprint()
    for (name, text) in pieces { fingerprint.add(name, Array(text.utf8)) }
    return fingerprint.text
  }

  /// As GNU coreutils print it: `printf abc > a; printf '' > b; sha256sum a b | sha256sum`.
  @Test func agreesWithSha256sum() {
    #expect(
      hash([("a", "abc"), ("b", "")])
        == "09c7e0b8a02d027d95ec0375a600ed4ad4d6b26a1c93f16d9150cab5fec761a6")
  }

  @Test func knowsWherePiecesEnd() {
    let all = [
      hash([("a", "bc")]), hash([("ab", "c")]), hash([("a", "b"), ("", "c")]),
      hash([("a", "b"), ("c", "")]), hash([("c", ""), ("a", "b")]), hash([]), hash([("", "")]),
    ]
    #expect(Set(all).count == all.count)
  }
}
