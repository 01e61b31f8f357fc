internal import ContentModel
internal import FileSystem
internal import MarkdownRendering
internal import YAMLReading

/// Tells whether this program would make the same of the same files as another run did.
enum ProgramIdentity {
  /// A hash over the program's own file, the libraries it uses and the options that change a page.
  ///
  /// The start of the machine goes in too: a power failure can leave a file with the status but not
  /// the content that it had.
  ///
  /// - Parameter options: The options of the command line.
  /// - Returns: `nil` where the system does not say which file the program is.
  /// - Throws: A usage failure.
  static func hash(_ options: ProjectOptions) throws -> UInt64? {
    guard let program = Machine.program, let boot = Machine.boot else { return nil }
    var digest = KeyDigest()
    digest.add(boot)
    digest.add(ProgramVersion.text)
    digest.add(UInt64(program.size))
    digest.add(UInt64(bitPattern: program.modified))
    digest.add(UInt64(bitPattern: program.changed))
    digest.add(program.identity.device)
    digest.add(program.identity.inode)
    digest.add(MarkdownRenderer.parserVersion)
    digest.add(YAMLParser.libraryVersion)
    digest.add(options.drafts ? 1 : 0 as UInt64)
    digest.add(try options.day()?.iso)
    digest.add(try options.address())
    return digest.value
  }
}
