/// What a directory entry is.
package enum FileKind: String, Sendable, Hashable {
  case regular = "file"
  case folder
  case link = "symbolic link"
  case fifo = "named pipe"
  case socket
  case device
}
