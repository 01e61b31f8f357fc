internal import FileSystem
internal import Synchronization
internal import SystemPackage

extension OutputTransaction {
  /// Takes over files of an earlier build as they are, without their bytes.
  ///
  /// This works in a folder that is known only: there the manifest is the one that the build left. A
  /// file is as it was when its status is what the snapshot says, or else when its
  /// content has the size and the hash that are in the manifest.
  ///
  /// - Parameter groups: Files that are of use together only; portions in the order of their paths
  ///   are fastest.
  /// - Returns: For each group whether its files were taken over; those of others must be staged.
  /// - Throws: When the build was stopped.
  package func keep(_ groups: [[OutputPath]]) throws(OutputError) -> [Bool] {
    guard isKnown else { return groups.map { _ in false } }
    try enter(.staging)
    defer { leave() }
    if isInterrupted.load(ordering: .acquiring) { throw interruption }
    var walker = FolderWalker(root: folder.descriptor, calls: calls)
    var block: [UInt8] = []
    var hint = -1
    var kept: [StagedFile] = []
    var result: [Bool] = []
    result.reserveCapacity(groups.count)
    let moment = calls.moment
    for group in groups {
      let found = group.compactMap { path in
        manifest.index(of: path, hint: &hint).flatMap { index in
          standing(index, moment, walker: &walker, block: &block)
        }
      }
      let isWhole = found.count == group.count
      if isWhole { kept += found }
      result.append(isWhole)
    }
    state.withLock { $0.files += kept }
    return result
  }

  /// Takes over every file of the build's scope, or tells that not all are as they were left.
  package func keepAll() throws(OutputError) -> Bool {
    let paths = manifest.entries.filter { scope.contains($0.owner) }.map { [$0.path] }
    return try keep(paths).allSatisfy { $0 }
  }

  /// The file of a manifest's entry when it is as the entry says; `nil` also where it cannot be read.
  private func standing(
    _ index: Int, _ moment: Int64, walker: inout FolderWalker, block: inout [UInt8]
  ) -> StagedFile? {
    let entry = manifest.entries[index]
    guard let content = entry.content, scope.contains(entry.owner) else { return nil }
    do throws(Errno) {
      let path = entry.path.string
      let parent = try walker.enterFolder(of: path)
      let name = FileName.lastPart(of: path)
      guard let status = try calls.status(of: name, in: parent), status.kind == .regular,
        status.size == content.size
      else { return nil }
      let stamp = FileStamp(status, seenAt: moment)
      let isKnown = index < stamps.count && stamp != nil && stamp == stamps[index]
      if !isKnown {
        let file = try calls.openFile(name, in: parent)
        defer { calls.close(file) }
        let bytes = try calls.read(file, size: content.size, limit: content.size)
        guard bytes.count == content.size, ContentHash.hash(bytes[...]) == content.hash else {
          return nil
        }
      }
      return StagedFile(entry: entry, state: .unchanged, seen: moment, stamp: stamp)
    } catch {
      return nil
    }
  }
}
