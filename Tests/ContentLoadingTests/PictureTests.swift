import ContentModel
import Diagnostics
import Foundation
import Testing

@testable import ContentLoading

/// Pictures that go into a report, and those that must not.
@Suite struct PictureTests {
  private static let start = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\">"
  /// One red pixel, as a PNG encoder writes it.
  private static let png = Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="
  )
  /// Start, a frame header of 5 by 3 pixels behind an application segment, and the end.
  private static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 3, 0, 5, 1, 1, 0x11, 0]
    + [0xFF, 0xD9]

  private static func read(_ name: String, _ bytes: [UInt8]) -> (Picture?, [Diagnostic]) {
    var log = DiagnosticLog()
    let picture = PictureReader.read(SourceFile(path: name, bytes: bytes), log: &log)
    return (picture, log.entries)
  }

  @Test func theContentTellsTheKind() throws {
    let drawing = Array((Self.start + "<path d=\"M0 0h4v3z\"/></svg>\n").utf8)
    let png = Array(try #require(Self.png))
    for (name, bytes, kind) in [
      ("a.svg", drawing, PictureKind.svg), ("a.png", png, .png), ("a.jpg", Self.jpeg, .jpeg),
      ("a.jpeg", Self.jpeg, .jpeg),
    ] as [(String, [UInt8], PictureKind)] {
      let (picture, problems) = Self.read(name, bytes)
      #expect(problems == [])
      #expect(picture == Picture(kind: kind, bytes: bytes))
    }
    for (name, bytes) in [("a.png", drawing), ("a.svg", png), ("a.png", Self.jpeg)] {
      let (picture, problems) = Self.read(name, bytes)
      #expect(picture == nil && problems.map(\.id) == [.invalidPicture])
      #expect(problems.first?.fixes.first?.title.hasPrefix("let its name end in") == true)
    }
  }

  @Test func whatIsNoWholePictureIsRefused() throws {
    let png = Array(try #require(Self.png))
    var wide = png
    wide[16...19] = [0, 0, 0x40, 0]
    var flat = png
    flat[16...19] = [0, 0, 0, 0]
    for (name, bytes) in [
      ("a.gif", Array("GIF89a".utf8)), ("a.png", []), ("a.png", Array(png.dropLast())),
      ("a.png", Array(png.prefix(8))), ("a.png", wide), ("a.png", flat),
      ("a.jpg", Array(Self.jpeg.dropLast(2))),
      ("a.jpg", Array(Self.jpeg.prefix(8)) + [0xFF, 0xD9]),
    ] as [(String, [UInt8])] {
      let (picture, problems) = Self.read(name, bytes)
      #expect(picture == nil && problems.map(\.id) == [.invalidPicture], "\(bytes.count)")
    }
    let large = png.prefix(8) + [UInt8](repeating: 0, count: 256 << 10)
    #expect(Self.read("a.png", Array(large)).1.map(\.id) == [.fileTooLarge])
  }

  /// Drawings as programs save them.
  @Test(arguments: [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- by hand -->\n\(start)<title>A &amp; B</title></svg>",
    "\(start)<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient></defs><rect fill=\"url(#g)\" width='4' height='3'/></svg>",
    "\(start)<style><![CDATA[.a{fill:url('#g')}]]></style><g class=\"a\"/></svg>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0,0,4,3\"><use xlink:href=\"#a\"/></svg>",
  ])
  func plainDrawingsPass(_ text: String) {
    let (picture, problems) = Self.read("a.svg", Array(text.utf8))
    #expect(picture != nil && problems == [])
  }

  /// Each with the text at which the problem is shown.
  @Test(arguments: [
    ("<script>alert(1)</script>", "<script"), ("<g onload=\"alert(1)\"/>", "onload="),
    ("<g ONclick='x'/>", "ONclick="), ("<image href=\"https://x.test/a.png\"/>", "<image"),
    ("<image href=\"data:image/png;base64,AAAA\"/>", "<image"),
    ("<use href=\"https://x.test/a.svg#b\"/>", "href="), ("<use href=\" #a\"/>", "href="),
    ("<a href=\"#x\"><g/></a>", "<a"), ("<foreignObject><p/></foreignObject>", "<foreignObject"),
    ("<animate attributeName=\"href\"/>", "<animate"), ("<set to=\"x\"/>", "<set"),
    ("<style>@import 'x.css';</style>", "@import"), ("<style>a{fill:URL( x)}</style>", "URL("),
    ("<style>a{fill:u\\72l(x)}</style>", "\\72"), ("<g style=\"fill:url(//x.test/#a)\"/>", "url("),
    ("<g fill=\"&#117;rl(//x.test)\"/>", "&#117"), ("<g mask=\"url(a.svg#b)\"/>", "url("),
    ("<style>@imp<!-- -->ort 'x.css';</style>", "@imp"),
    ("<style>a{fill:u<![CDATA[rl(//x)]]>}</style>", "a{fill:u"),
    ("<style>a{b:image-set('x' 1x)}</style>", "image-set("),
    ("<g xmlns=\"http://www.w3.org/1999/xhtml\"/>", "xmlns=\"http://www.w3.org/1999"),
    ("<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>", "<x:script"),
    ("<?xml-stylesheet href=\"x.css\"?>", "<?xml-stylesheet"),
    ("<g xml:base=\"//x.test/\"/>", "xml:base"),
    ("<filter id=\"f\"/>", "<filter"),
  ])
  func whatLoadsOrRunsIsRefused(_ inside: String, _ place: String) throws {
    let text = Self.start + "\n  " + inside + "</svg>"
    let (picture, problems) = Self.read("a.svg", Array(text.utf8))
    #expect(picture == nil)
    let problem = try #require(problems.first)
    #expect(problem.id == .unsafePicture, "\(problem.message)")
    let offsets = try #require(problem.primary?.offsets)
    #expect(
      String(decoding: Array(text.utf8)[offsets.lowerBound...], as: UTF8.self).hasPrefix(place))
    #expect(problem.fixes.isEmpty == false)
  }

  @Test(arguments: [
    "", "<svg", "<svg>", "<svg viewBox=\"0 0 4 3\"/>", "<html/>", start, start + "<g></svg>",
    start + "</svg><svg/>", start + "</svg>text", start + "<g a=1/></svg>",
    start + "<g a=\"1\" a=\"2\"/></svg>", start + "&nbsp;</svg>", start + "<g b:a=\"\"/></svg>",
    start + "<!-- ", start + "<g a=\"<\"/></svg>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 0 3\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>",
  ])
  func whatNoBrowserDrawsIsRefused(_ text: String) {
    let (picture, problems) = Self.read("a.svg", Array(text.utf8))
    #expect(picture == nil && problems.first?.id == .invalidPicture)
  }

  /// A document type, in which entities grow, and repetitions that multiply.
  @Test func whatGrowsIsRefused() {
    let type = "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]>" + Self.start + "</svg>"
    #expect(Self.read("a.svg", Array(type.utf8)).1.first?.id == .unsafePicture)
    let uses = Self.start + String(repeating: "<use href=\"#a\"/>", count: 17) + "</svg>"
    #expect(Self.read("a.svg", Array(uses.utf8)).1.map(\.id) == [.unsafePicture])
    let deep =
      Self.start + String(repeating: "<g>", count: 64) + String(repeating: "</g>", count: 64)
      + "</svg>"
    #expect(Self.read("a.svg", Array(deep.utf8)).1.map(\.id) == [.unsafePicture])
  }

  @Test func aPictureBelongsToTheProfileOfItsName() throws {
    var project = SmallProject()
    for id in ["one", "two"] {
      project.files["Content/projects/\(id).yaml"] =
        "client: C\ntitle: T\ndate: 2026-01-02\n"
    }
    let files = project.files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let folder = "Content/projects/"
    let (catalog, log) = CatalogLoader.load(files, pictures: [folder + "two.png"])
    #expect(log.entries == [])
    #expect(try #require(catalog).projects.map(\.picture) == [nil, folder + "two.png"])
    let stray = CatalogLoader.load(files, pictures: [folder + "tow.svg"])
    #expect(stray.log.entries.map(\.id) == [.unknownReference])
    #expect(stray.log.entries.first?.fixes.map(\.title) == ["did you mean 'two'?"])
    let twice = CatalogLoader.load(files, pictures: [folder + "one.svg", folder + "one.png"])
    #expect(twice.log.entries.map(\.id) == [.duplicateIdentifier])
    #expect(twice.log.entries.first?.primary?.path == folder + "one.svg")
  }
}
