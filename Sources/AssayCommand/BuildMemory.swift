internal import BuildCaching
internal import OutputWriting

/// What the last build made, by key.
struct BuildMemory: Sendable {
  let keys: ProductKeys
  private let products: [OutputPath: BuildRecord.Product]

  init(_ products: [BuildRecord.Product], _ keys: ProductKeys) {
    self.keys = keys
    var byPath: [OutputPath: BuildRecord.Product] = [:]
    byPath.reserveCapacity(products.count)
    for product in products { byPath[product.files[0]] = product }
    self.products = byPath
  }

  /// The product at a path, when it was made from what this key stands for.
  func product(at path: OutputPath, key: UInt64) -> BuildRecord.Product? {
    products[path].flatMap { $0.key == key ? $0 : nil }
  }
}
