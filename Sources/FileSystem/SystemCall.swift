/// The kinds of system call that change or read the disk.
package enum SystemCall: Sendable, Hashable, CaseIterable {
  case openFolder, openFile, createFile, status, list, read, write, close
  case rename, unlink, makeFolder, removeFolder, sync, lock
}
