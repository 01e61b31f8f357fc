internal import CLinux
internal import Glibc
package import SystemPackage

/// The few system calls that the reading and the writing of files are made of.
///
/// Names are relative to an open folder, and no call follows a symbolic link in the last part of
/// a name; only `openFolder(_:)` does, for the folder the user names. Every descriptor is closed
/// when a program is started.
package struct SystemCalls: Sendable {
  private let faults: FaultInjection?

  package init(faults: FaultInjection? = nil) {
    self.faults = faults
  }

  // MARK: Folders

  /// Opens a folder by the path a user gave; links are followed.
  package func openFolder(_ path: FilePath) throws(Errno) -> FileDescriptor {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    return FileDescriptor(
      rawValue: try check(.openFolder) {
        unsafe path.withPlatformString { unsafe open($0, flags) }
      })
  }

  /// Opens the folder `name` of an open folder; a link is an error.
  package func openFolder(
    _ name: String, in parent: FileDescriptor
  ) throws(Errno) -> FileDescriptor {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    return FileDescriptor(
      rawValue: try check(.openFolder) { unsafe openat(parent.rawValue, name, flags) })
  }

  /// The names in an open folder, as raw bytes, in no particular order, without `.` and `..`.
  package func names(in folder: FileDescriptor) throws(Errno) -> [[UInt8]] {
    // A second descriptor, because closing the stream closes the descriptor it was made from.
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let copy = try check(.list) { unsafe openat(folder.rawValue, ".", flags) }
    guard let stream = unsafe fdopendir(copy) else {
      let failure = lastError
      _ = Glibc.close(copy)
      throw failure
    }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw lastError }
        return names
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
    }
  }

  /// Creates a folder with the rights that the process's mask leaves of `mode`.
  package func makeFolder(
    _ name: String, in parent: FileDescriptor, mode: UInt32 = 0o777
  ) throws(Errno) {
    _ = try check(.makeFolder) { unsafe mkdirat(parent.rawValue, name, mode) }
  }

  /// Creates a folder by the path a user gave.
  package func makeFolder(_ path: FilePath) throws(Errno) {
    _ = try check(.makeFolder) { unsafe path.withPlatformString { unsafe mkdir($0, 0o777) } }
  }

  /// Removes an empty folder by the path a user gave.
  package func removeFolder(_ path: FilePath) throws(Errno) {
    _ = try check(.removeFolder) { unsafe path.withPlatformString { unsafe rmdir($0) } }
  }

  /// Removes an empty folder.
  package func removeFolder(_ name: String, in parent: FileDescriptor) throws(Errno) {
    _ = try check(.removeFolder) { unsafe unlinkat(parent.rawValue, name, AT_REMOVEDIR) }
  }

  // MARK: Files

  /// Opens a file for reading without ever waiting for a writer, as a named pipe would.
  package func openFile(
    _ name: String, in folder: FileDescriptor
  ) throws(Errno) -> FileDescriptor {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    return FileDescriptor(
      rawValue: try check(.openFile) { unsafe openat(folder.rawValue, name, flags) })
  }

  /// Creates a file that must not exist yet.
  package func createFile(
    _ name: String, in folder: FileDescriptor
  ) throws(Errno) -> FileDescriptor {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return FileDescriptor(
      rawValue: try check(.createFile) { unsafe openat(folder.rawValue, name, flags, 0o666) })
  }

  /// Renames within one file system; `replacing` says whether a file may be in the way.
  ///
  /// Where the file system cannot refuse to replace, the target is looked up first.
  package func rename(
    _ source: String, in sourceFolder: FileDescriptor, to target: String,
    in targetFolder: FileDescriptor, replacing: Bool
  ) throws(Errno) {
    let flags: UInt32 = replacing ? 0 : 1  // RENAME_NOREPLACE
    do throws(Errno) {
      _ = try check(.rename) {
        unsafe renameat2(sourceFolder.rawValue, source, targetFolder.rawValue, target, flags)
      }
    } catch {
      guard error == .invalidArgument, !replacing else { throw error }
      if try status(of: target, in: targetFolder) != nil { throw .fileExists }
      _ = try check(.rename) {
        unsafe renameat(sourceFolder.rawValue, source, targetFolder.rawValue, target)
      }
    }
  }

  /// Removes a file or a link, never a folder.
  package func unlink(_ name: String, in folder: FileDescriptor) throws(Errno) {
    _ = try check(.unlink) { unsafe unlinkat(folder.rawValue, name, 0) }
  }

  // MARK: Status

  /// The status of an open file.
  package func status(of file: FileDescriptor) throws(Errno) -> FileStatus {
    var record = stat()
    _ = try check(.status) { unsafe fstat(file.rawValue, &record) }
    return FileStatus(record)
  }

  /// The status of a directory entry itself, also of a link; `nil` when there is none.
  package func status(
    of name: String, in folder: FileDescriptor
  ) throws(Errno) -> FileStatus? {
    var record = stat()
    do throws(Errno) {
      _ = try check(.status) {
        unsafe fstatat(folder.rawValue, name, &record, AT_SYMLINK_NOFOLLOW)
      }
    } catch {
      if error == .noSuchFileOrDirectory { return nil }
      throw error
    }
    return FileStatus(record)
  }

  /// The status of what a path leads to, links followed; `nil` when there is nothing.
  package func status(of path: FilePath) throws(Errno) -> FileStatus? {
    var record = stat()
    do throws(Errno) {
      _ = try check(.status) {
        unsafe path.withPlatformString { unsafe stat($0, &record) }
      }
    } catch {
      if error == .noSuchFileOrDirectory { return nil }
      throw error
    }
    return FileStatus(record)
  }

  /// The clock that file times are taken from, in nanoseconds since 1970.
  package var moment: Int64 {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  // MARK: Whole-disk calls

  /// Takes the exclusive lock of an open file or folder; `false` when another process has it.
  package func lock(_ file: FileDescriptor) throws(Errno) -> Bool {
    do throws(Errno) {
      _ = try check(.lock) { flock(file.rawValue, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if error == .wouldBlock { return false }
      throw error
    }
  }

  /// Waits until everything written to the file system of `file` is on the disk.
  package func synchronise(_ file: FileDescriptor) throws(Errno) {
    _ = try check(.sync) { syncfs(file.rawValue) }
  }

  /// Closes a file that was only read, or a folder.
  package func close(_ file: FileDescriptor) {
    _ = Glibc.close(file.rawValue)
  }

  /// Closes a file that was written; a network file system may report a failed write only here.
  package func closeWritten(_ file: FileDescriptor) throws(Errno) {
    // A crash that is played must not leak descriptors, so the file is closed in any case.
    let result = Glibc.close(file.rawValue)
    let failure = lastError
    try faults?.strike(.close)
    if result != 0, failure != .interrupted { throw failure }
  }

  /// Lets the thread sleep.
  package func pause(milliseconds: Int) {
    _ = usleep(UInt32(clamping: milliseconds * 1000))
  }

  // MARK: Content

  /// The bytes of an open file that has `size` bytes, or more if it grew since.
  ///
  /// Throws `fileTooLarge` beyond `limit` bytes.
  package func read(
    _ file: FileDescriptor, size: Int, limit: Int
  ) throws(Errno) -> [UInt8] {
    try faults?.strike(.read)
    if size > limit { throw .fileTooLarge }
    var failure: Errno?
    // One byte more than expected, so that the end is seen without another array.
    var bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      do throws(Errno) {
        while count < size + 1 {
          let more = try unsafe fill(UnsafeMutableRawBufferPointer(buffer)[count...], from: file)
          count += more
          // A regular file gives less than asked for only at its end.
          if more == 0 || count == size { break }
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    guard bytes.count > size else { return bytes }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let more = try read(file, into: &block)
      if more == 0 { return bytes }
      bytes.append(contentsOf: block[..<more])
    }
    throw .fileTooLarge
  }

  /// Whether the rest of an open file is exactly `bytes`; `block` is working space.
  package func rest(
    of file: FileDescriptor, equals bytes: [UInt8], block: inout [UInt8]
  ) throws(Errno) -> Bool {
    try faults?.strike(.read)
    var offset = 0
    while true {
      let more = try read(file, into: &block)
      if more == 0 { return offset == bytes.count }
      guard offset + more <= bytes.count else { return false }
      let same = unsafe bytes.withUnsafeBytes { expected in
        unsafe block.withUnsafeBytes { found in
          guard let left = expected.baseAddress, let right = found.baseAddress else { return true }
          return unsafe memcmp(left + offset, right, more) == 0
        }
      }
      guard same else { return false }
      offset += more
      // A regular file gives less than asked for only at its end.
      if more < block.count, offset == bytes.count { return true }
    }
  }

  /// Appends all of `bytes` to an open file.
  package func write(_ bytes: [UInt8], to file: FileDescriptor) throws(Errno) {
    try faults?.strike(.write)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          file.rawValue, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count > 0 {
        written += count
      } else if count == 0 {
        throw .ioError
      } else if lastError != .interrupted {
        throw lastError
      }
    }
  }

  private func read(_ file: FileDescriptor, into block: inout [UInt8]) throws(Errno) -> Int {
    while true {
      let count = unsafe block.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(file.rawValue, buffer.baseAddress, buffer.count)
      }
      if count >= 0 { return count }
      if lastError != .interrupted { throw lastError }
    }
  }

  private func fill(
    _ buffer: Slice<UnsafeMutableRawBufferPointer>, from file: FileDescriptor
  ) throws(Errno) -> Int {
    let target = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer)
    while true {
      let count = unsafe Glibc.read(file.rawValue, target.baseAddress, target.count)
      if count >= 0 { return count }
      if lastError != .interrupted { throw lastError }
    }
  }

  private var lastError: Errno { Errno(rawValue: errno) }

  private func check(_ call: SystemCall, _ body: () -> Int32) throws(Errno) -> Int32 {
    try faults?.strike(call)
    while true {
      let result = body()
      if result >= 0 { return result }
      if lastError != .interrupted { throw lastError }
    }
  }
}

extension FileStatus {
  fileprivate init(_ record: stat) {
    let kind: FileKind =
      switch record.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .fifo
      case S_IFSOCK: .socket
      default: .device
      }
    self.init(
      kind: kind, size: Int(record.st_size),
      modified: Int64(record.st_mtim.tv_sec) * 1_000_000_000 + Int64(record.st_mtim.tv_nsec),
      changed: Int64(record.st_ctim.tv_sec) * 1_000_000_000 + Int64(record.st_ctim.tv_nsec),
      identity: FileIdentity(device: UInt64(record.st_dev), inode: UInt64(record.st_ino)))
  }
}
