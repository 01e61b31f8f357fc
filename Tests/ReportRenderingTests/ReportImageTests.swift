import Testing

@testable import ReportRendering

@Suite("Pictures in a report")
struct ReportImageTests {
  /// The media types of RFC 6838's registry for each ending that a file of a project may have.
  @Test(arguments: [
    ("assets/logo.svg", "image/svg+xml"), ("assets/logo.png", "image/png"),
    ("assets/a.b.webp", "image/webp"), ("assets/logo.gif", "image/gif"),
    ("assets/logo.jpg", "image/jpeg"), ("assets/logo.jpeg", "image/jpeg"),
  ])
  func theEndingTellsTheKind(name: String, mediaType: String) {
    #expect(ReportImage(fileName: name, bytes: []).mediaType == mediaType)
  }

  /// The example of RFC 4648, section 10.
  @Test func theAddressHoldsTheBytes() {
    let image = ReportImage(fileName: "x.svg", bytes: Array("foob".utf8))
    #expect(image.address == "data:image/svg+xml;base64,Zm9vYg==")
  }
}
