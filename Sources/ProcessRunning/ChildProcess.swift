internal import FileSystem
internal import Glibc
package import SystemPackage

/// A program with its arguments, started without a shell and in a process group of its own.
///
/// The one place in Assay that starts a program. Its input and output are files, so that a full pipe
/// can never hold it up, and it inherits nothing but the environment it is given.
package struct ChildProcess: Sendable {
  package let program: FilePath
  package let arguments: [String]
  package let environment: [String: String]

  package init(_ program: FilePath, _ arguments: [String], environment: [String: String]) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
  }

  /// How a program ended.
  package enum Ending: Sendable, Hashable {
    case exit(Int32)
    case signal(Int32)
    /// It was killed with everything it started because it took too long.
    case timeLimit
  }

  /// Runs the program and waits for it; what it leaves running is killed.
  ///
  /// - Parameters:
  ///   - input: The file it reads from; nothing by default.
  ///   - output: The file its output goes to.
  ///   - errors: The file its messages go to.
  ///   - seconds: After so long it is killed.
  /// - Returns: How it ended.
  /// - Throws: When it cannot be started.
  package func run(
    input: FilePath = "/dev/null", output: FilePath, errors: FilePath, seconds: Int
  ) throws(Errno) -> Ending {
    RunningPrograms.parkIfEnding()
    let child = try start(input: input, output: output, errors: errors)
    RunningPrograms.add(group: child)
    defer {
      RunningPrograms.remove(group: child)
      RunningPrograms.parkIfEnding()
    }
    var ticks = 0
    while !hasEnded(child) {
      if ticks >= seconds * 100 {
        _ = kill(-child, SIGKILL)
        _ = collect(child)
        return .timeLimit
      }
      SystemCalls().pause(milliseconds: 10)
      ticks += 1
    }
    // Before its number is free for another process, so that no stranger is hit.
    _ = kill(-child, SIGKILL)
    let status = collect(child)
    return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  private func start(
    input: FilePath, output: FilePath, errors: FilePath
  ) throws(Errno) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    try check(unsafe posix_spawn_file_actions_init(&actions))
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    try check(unsafe posix_spawnattr_init(&attributes))
    defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    try check(unsafe posix_spawn_file_actions_addopen(&actions, 0, input.string, O_RDONLY, 0))
    try check(unsafe posix_spawn_file_actions_addopen(&actions, 1, output.string, writing, 0o600))
    try check(unsafe posix_spawn_file_actions_addopen(&actions, 2, errors.string, writing, 0o600))
    // What this program ignores, the other one must not.
    var defaults = sigset_t()
    unsafe sigemptyset(&defaults)
    for number in [SIGPIPE, SIGXFSZ] { unsafe sigaddset(&defaults, number) }
    try check(unsafe posix_spawnattr_setsigdefault(&attributes, &defaults))
    try check(unsafe posix_spawnattr_setpgroup(&attributes, 0))
    try check(
      unsafe posix_spawnattr_setflags(
        &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF)))
    let sorted = environment.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let argumentList = CStringList([program.string] + arguments)
    let environmentList = CStringList(sorted.map { $0.key + "=" + $0.value })
    var child: pid_t = 0
    try check(
      unsafe posix_spawn(
        &child, program.string, &actions, &attributes, argumentList.pointers,
        environmentList.pointers))
    return child
  }

  private func hasEnded(_ child: pid_t) -> Bool {
    var information = unsafe siginfo_t()
    let result = unsafe waitid(
      P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT)
    return unsafe (result != 0 && errno != EINTR) || information.si_signo != 0
  }

  private func collect(_ child: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status
  }

  private func check(_ result: Int32) throws(Errno) {
    guard result == 0 else { throw Errno(rawValue: result) }
  }
}
