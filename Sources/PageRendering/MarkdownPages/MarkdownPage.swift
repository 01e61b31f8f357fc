package import OutputWriting

/// A page as Markdown, for programs that read text rather than pages.
package struct MarkdownPage: Sendable {
  package let path: OutputPath
  package let bytes: [UInt8]
}
