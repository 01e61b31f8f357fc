internal import FileSystem
internal import OutputWriting
package import SystemPackage

/// Where the record of the last build is kept: `.assay-cache` in the project's folder.
///
/// A record is a help and never needed. One that is missing, damaged, cut off or of another form is
/// no record, and one that cannot be written is not written.
package struct BuildCache: Sendable {
  static let folderName = ".assay-cache"
  static let fileName = "build"
  /// The largest record that is read, in bytes.
  static let maximumSize = 256 << 20

  private let project: FilePath
  private let calls = SystemCalls()

  package init(project: FilePath) {
    self.project = project
  }

  /// The record of the last build.
  package func load() -> BuildRecord? {
    do throws(Errno) {
      let root = try calls.openFolder(project)
      defer { calls.close(root) }
      let folder = try calls.openFolder(Self.folderName, in: root)
      defer { calls.close(folder) }
      let file = try calls.openFile(Self.fileName, in: folder)
      defer { calls.close(file) }
      let status = try calls.status(of: file)
      guard status.kind == .regular else { return nil }
      let bytes = try calls.read(file, size: status.size, limit: Self.maximumSize)
      return BuildRecord(parsing: bytes)
    } catch {
      return nil
    }
  }

  /// Replaces the record; a reader sees the old or the new one.
  package func store(_ record: BuildRecord) {
    do throws(Errno) {
      let root = try calls.openFolder(project)
      defer { calls.close(root) }
      let folder = try open(in: root)
      defer { calls.close(folder) }
      try write(record.serialised(), Self.fileName, in: folder)
    } catch {
      // The next build has more to do.
    }
  }

  /// Opens the folder, made for its owner only; version control is told to leave it out.
  private func open(in root: FileDescriptor) throws(Errno) -> FileDescriptor {
    do throws(Errno) {
      return try calls.openFolder(Self.folderName, in: root)
    } catch {
      guard error == .noSuchFileOrDirectory else { throw error }
    }
    try calls.makeFolder(Self.folderName, in: root, mode: 0o700)
    let folder = try calls.openFolder(Self.folderName, in: root)
    do throws(Errno) {
      try write(Array("# Made by Assay; it may be removed.\n*\n".utf8), ".gitignore", in: folder)
    } catch {
      calls.close(folder)
      throw error
    }
    return folder
  }

  private func write(
    _ bytes: [UInt8], _ name: String, in folder: FileDescriptor
  ) throws(Errno) {
    let temporary = name + ".new"
    do throws(Errno) {
      // What a killed build left.
      try calls.unlink(temporary, in: folder)
    } catch {
      guard error == .noSuchFileOrDirectory else { throw error }
    }
    let file = try calls.createFile(temporary, in: folder)
    do throws(Errno) {
      try calls.write(bytes, to: file)
    } catch {
      calls.close(file)
      throw error
    }
    try calls.closeWritten(file)
    try calls.rename(temporary, in: folder, to: name, in: folder, replacing: true)
  }
}
