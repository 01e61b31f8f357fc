package import FileSystem
package import OutputWriting

/// What a build was made from and what came of it, so that the next one need not make it again.
///
/// It holds no word of a client's profile: what is known of a report are its files and a hash of
/// everything that it is made from.
package struct BuildRecord: Sendable, Equatable {
  /// A hash over the program and the options that change what it makes.
  package var program: UInt64
  /// The files that a build of everything was made from, in the order of their paths; `nil` when
  /// there was anything to say about them.
  package var sources: [Source]?
  /// The key of what pages share; see where keys are made.
  package var sharedKey: UInt64
  package var output: OutputSnapshot
  /// Pages and reports, as bytes until they are asked for.
  var sealedProducts: ArraySlice<UInt8>

  package init(
    program: UInt64, sources: [Source]?, sharedKey: UInt64, output: OutputSnapshot,
    products: [Product]
  ) {
    self.program = program
    self.sources = sources
    self.sharedKey = sharedKey
    self.output = output
    sealedProducts = Product.seal(products)
  }

  init(
    program: UInt64, sources: [Source]?, sharedKey: UInt64, output: OutputSnapshot,
    sealed: ArraySlice<UInt8>
  ) {
    self.program = program
    self.sources = sources
    self.sharedKey = sharedKey
    self.output = output
    sealedProducts = sealed
  }

  /// Pages and reports.
  package var products: [Product] { Product.open(sealedProducts) }

  /// One file of the project and what its status was.
  package struct Source: Sendable, Equatable {
    package let path: String
    /// `nil` when the file was too new to be told by its status.
    package let stamp: FileStamp?
    /// What is known of the text of a page.
    package let page: PageText?

    package init(path: String, stamp: FileStamp?, page: PageText? = nil) {
      self.path = path
      self.stamp = stamp
      self.page = page
    }
  }
}
