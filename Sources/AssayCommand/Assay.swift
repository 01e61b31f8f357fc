package import ArgumentParser

/// The command line.
package struct Assay: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "Publish a guide and recommendations from guidance, evidence and project profiles.",
    discussion: """
      Run it in a folder with Content/ and Templates/. Exit codes: 0 fine; 1 the content is wrong \
      and nothing was written; 2 the command line is wrong; 3 the machine failed.
      """,
    version: ProgramVersion.text,
    subcommands: [Build.self, Check.self, Explain.self, Diff.self, Verify.self])

  package init() {}
}
