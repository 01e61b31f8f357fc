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

  /// What Linux calls the time since the machine was started; `nil` where it is not told.
  static var boot: String? {
    let calls = SystemCalls()
    do throws(Errno) {
      let folder = try calls.openFolder(FilePath("/proc/sys/kernel/random"))
      defer { calls.close(folder) }
      let file = try calls.openFile("boot_id", in: folder)
      defer { calls.close(file) }
      return String(validating: try calls.read(file, size: 64, limit: 64), as: UTF8.self)
    } catch {
      return nil
    }
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
