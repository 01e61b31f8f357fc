/// One finished output file.
package struct OutputFile: Sendable {
  package let path: OutputPath
  package let owner: OutputOwner
  package let bytes: [UInt8]

  package init(path: OutputPath, owner: OutputOwner, bytes: [UInt8]) {
    self.path = path
    self.owner = owner
    self.bytes = bytes
  }
}
