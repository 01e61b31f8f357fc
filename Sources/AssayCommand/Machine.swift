internal import Glibc
internal import SystemPackage

/// What the program asks of the machine it runs on.
enum Machine {
  /// The number of processors that may be used.
  static var processors: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// The user's own folder, which is never written to.
  static var home: FilePath? {
    unsafe getenv("HOME").map { unsafe FilePath(String(cString: $0)) }
  }

  /// The printer that the user always wants.
  static var printer: String? {
    guard let name = unsafe getenv("ASSAY_PRINTER").map({ unsafe String(cString: $0) }) else {
      return nil
    }
    return name.isEmpty ? nil : name
  }
}
