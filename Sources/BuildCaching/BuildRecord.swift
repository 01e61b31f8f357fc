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
  /// Pages and reports, as bytes until they are asked for.
  var sealedProducts: ArraySlice<UInt8>

  package init(
    program: UInt64, sources: [Source]?, output: OutputSnapshot, products: [Product]
  ) {
    self.program = program
    self.sources = sources
    self.output = output
    sealedProducts = Product.seal(products)
  }

  init(
    program: UInt64, sources: [Source]?, output: OutputSnapshot, sealed: ArraySlice<UInt8>
  ) {
    self.program = program
    self.sources = sources
    self.output = output
    sealedProducts = sealed
  }

  /// Pages and reports.
  package var products: [Product] { Product.open(sealedProducts) }

  /// One file of the project and what its status was.
  package struct Source: Sendable, Equatable {
    package let path: String
    package let stamp: FileStamp

    package init(path: String, stamp: FileStamp) {
      self.path = path
      self.stamp = stamp
    }
  }
}
