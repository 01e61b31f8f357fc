import Testing

@testable import OutputWriting

@Suite struct OutputManifestTests {
  private var sample: OutputManifest {
    get throws {
      let shop = try #require(OutputOwner.report("shop"))
      let entries = try [
        ("cafe\u{301}.html", OutputOwner.site, 0), ("caf\u{E9}.html", .site, 9),
        ("guide/index.html", .site, 11034), ("guide/new.html", .site, -1),
        ("reports/shop/index.html", shop, 7),
      ].map { path, owner, size in
        ManifestEntry(
          path: try #require(OutputPath(path)), owner: owner,
          content: size < 0
            ? nil : .init(size: size, hash: 0x0123_4567_89AB_CDEF &+ UInt64(size)))
      }
      return OutputManifest(sorted: entries)
    }
  }

  @Test func readsWhatItWrites() throws {
    let bytes = try sample.serialised()
    #expect(OutputManifest(parsing: bytes) == (try sample))
    #expect(OutputManifest(parsing: OutputManifest().serialised()) == OutputManifest())
    let lines = String(decoding: bytes, as: UTF8.self).utf8.split(separator: 0x0A).map(String.init)
    #expect(lines[0] == "assay-manifest 1")
    #expect(lines[3] == "0123456789abf909 11034 site guide/index.html")
    #expect(lines[4] == "- - site guide/new.html")
  }

  @Test func findsFilesAndFolders() throws {
    let manifest = try sample
    for entry in manifest.entries {
      #expect(manifest[entry.path] == entry)
      for start in -2...manifest.entries.count {
        var hint = start
        #expect(manifest.entry(of: entry.path, hint: &hint) == entry)
      }
      for folder in entry.path.folders { #expect(manifest.hasFiles(inFolder: folder)) }
      #expect(!manifest.hasFiles(inFolder: entry.path.string))
    }
    for path in ["a", "guide", "guide/index", "zzz", "reports/shop/index.html2"] {
      #expect(manifest[try #require(OutputPath(path))] == nil)
    }
    #expect(!manifest.hasFiles(inFolder: "gui") && !manifest.hasFiles(inFolder: "zzz"))
  }

  @Test func refusesEveryFlippedBit() throws {
    let bytes = try sample.serialised()
    for index in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[index] ^= 1 << UInt8(bit)
        #expect(OutputManifest(parsing: damaged) == nil, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test func refusesEveryTruncation() throws {
    let bytes = try sample.serialised()
    for length in bytes.indices {
      #expect(OutputManifest(parsing: Array(bytes[..<length])) == nil, "\(length) bytes")
    }
    #expect(OutputManifest(parsing: bytes + bytes) == nil)
  }

  /// A manifest whose check sum is right but whose paths lead elsewhere must not be believed.
  @Test(arguments: ["../../etc/passwd", "/etc/passwd", "a/../../b", ".git/config", ""])
  func refusesDangerousPaths(path: String) {
    var bytes = Array("assay-manifest 1\n- - site \(path)\n".utf8)
    let hash = String(ContentHash.hash(bytes[...]), radix: 16)
    let padded = String(repeating: "0", count: 16 - hash.utf8.count) + hash
    bytes += Array("end 1 \(padded)\n".utf8)
    #expect(OutputManifest(parsing: bytes) == nil)
  }

  /// Published test vectors of XXH64 with seed 0.
  @Test(
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
      ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
    ] as [(String, UInt64)])
  func hashesAsPublished(text: String, hash: UInt64) {
    #expect(ContentHash.hash(Array(text.utf8)[...]) == hash)
  }

  @Test func parsesOwners() {
    #expect(OutputOwner(parsing: "site") == .site)
    #expect(OutputOwner(parsing: "report:a-1") == OutputOwner.report("a-1"))
    for name in ["", "Site", "report:", "report:../x", "report:a/b", "report:A", "other"] {
      #expect(OutputOwner(parsing: name) == nil)
    }
  }
}
