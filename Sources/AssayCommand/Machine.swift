internal import FileSystem
internal import Glibc
internal import SystemPackage

/// What the program asks of the machine it runs on.
enum Machine {
  /// The number of processors that may be used.
  static var processors: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// The status of the program's own file; `nil` where the system does not tell which it is.
  static var program: FileStatus? {
    do throws(Errno) {
      return try SystemCalls().status(of: FilePath("/proc/self/exe"))
    } catch {
      return nil
    }
  }

  /// The user's own folder, which is never written to.
  static var home: FilePath? {
    unsafe getenv("HOME").map { unsafe FilePath(String(cString: $0)) }
  }
}
