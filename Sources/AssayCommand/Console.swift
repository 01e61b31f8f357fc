internal import Glibc
internal import SystemPackage

/// Standard output and standard error.
enum Console {
  static func write(_ text: String) {
    write(text, to: .standardOutput)
  }

  static func report(_ text: String) {
    write(text, to: .standardError)
  }

  /// Whether standard error is a terminal that shows colours.
  static var showsColour: Bool {
    unsafe getenv("NO_COLOR") == nil && isTerminal
  }

  /// Whether somebody reads standard error as it comes, rather than a log.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Makes a reader that has gone away an ordinary error instead of a signal.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// A reader that has gone away is no reason to fail.
  private static func write(_ text: String, to descriptor: FileDescriptor) {
    _ = try? descriptor.writeAll(text.utf8)
  }
}
