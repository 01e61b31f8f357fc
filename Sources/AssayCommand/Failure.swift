/// Why the program ends without success.
struct Failure: Error {
  /// The content is wrong.
  static let content = Failure(code: 1, message: nil)

  /// The exit code: 1 content, 2 command line, 3 machine.
  let code: Int32
  /// What to say; `nil` when it has been said.
  let message: String?

  static func usage(_ message: String) -> Failure { Failure(code: 2, message: message) }
  static func machine(_ message: String) -> Failure { Failure(code: 3, message: message) }
}
