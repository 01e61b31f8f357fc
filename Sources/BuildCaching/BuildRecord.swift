package import FileSystem
package import OutputWriting

/// What a build was made from and what came of it, so that the next one need not make it again.
///
/// It holds no word of a client's profile: what is known of a report are its files and a hash of
/// everything that it is made from.
package struct BuildRecord: Sendable, Equatable {
  /// A hash over the program and the options that change what it makes.
  package var program: UInt64
  /// The files that a build of everything was made from, when there was nothing to say about them;
  /// `nil` when there was, or when one of them was too new to be told by its status.
  package var sources: [Source]?
  package var output: OutputSnapshot
  /// Pages and reports, by their first file.
  package var products: [Product]

  package init(
    program: UInt64, sources: [Source]?, output: OutputSnapshot, products: [Product]
  ) {
    self.program = program
    self.sources = sources
    self.output = output
    self.products = products
  }
}

extension BuildRecord {
  /// One file of the project and what its status was.
  package struct Source: Sendable, Equatable {
    package let path: String
    package let stamp: FileStamp

    package init(path: String, stamp: FileStamp) {
      self.path = path
      self.stamp = stamp
    }
  }

  /// A page or a report about which there was nothing to say.
  package struct Product: Sendable, Equatable {
    /// A hash over everything it is made from.
    package let key: UInt64
    /// Its files, the page itself first.
    package let files: [OutputPath]
    /// What later checks need of a page; `nil` for a report.
    package let page: PageFacts?

    package init(key: UInt64, files: [OutputPath], page: PageFacts?) {
      self.key = key
      self.files = files
      self.page = page
    }
  }

  /// What other parts of a build want to know of a page.
  package struct PageFacts: Sendable, Equatable {
    package let title: String
    package let description: String?
    /// The file that its links are written in.
    package let source: String
    package let anchors: [String]
    package let links: [Link]
    package let citedSources: [String]

    package init(
      title: String, description: String?, source: String, anchors: [String], links: [Link],
      citedSources: [String]
    ) {
      self.title = title
      self.description = description
      self.source = source
      self.anchors = anchors
      self.links = links
      self.citedSources = citedSources
    }
  }

  /// A link to a named place on a page.
  package struct Link: Sendable, Equatable {
    package let target: OutputPath
    package let fragment: String
    /// Where it is written.
    package let offsets: Range<Int>

    package init(target: OutputPath, fragment: String, offsets: Range<Int>) {
      self.target = target
      self.fragment = fragment
      self.offsets = offsets
    }
  }
}
