import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import BuildCaching

/// The file of a record.
@Suite struct BuildCacheTests {
  private let folder: TemporaryFolder
  private var cache: BuildCache { BuildCache(project: FilePath(folder.path)) }

  init() throws { folder = try TemporaryFolder() }

  @Test func keepsTheLastRecord() throws {
    #expect(cache.load() == nil)
    for seed in [1, 2, 3] as [UInt64] {
      let record = try BuildRecordTests.record(seed)
      cache.store(record)
      #expect(cache.load() == record)
    }
    #expect(try folder.files(in: ".assay-cache") == [".gitignore", "build"])
    #expect(try folder.text(".assay-cache/.gitignore").hasSuffix("\n*\n"))
  }

  @Test func damageIsNoRecord() throws {
    let record = try BuildRecordTests.record(4)
    cache.store(record)
    try folder.put(".assay-cache/build", "assay-cache 1\nrubbish and more of it")
    #expect(cache.load() == nil)
    try folder.put(".assay-cache/build.new", "left by a killed build")
    cache.store(record)
    #expect(cache.load() == record)
    #expect(!folder.exists(".assay-cache/build.new"))
  }

  /// A link in the place of the folder could lead anywhere; neither is it read nor written through.
  @Test func linksAreNotFollowed() throws {
    let other = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/.assay-cache", withDestinationPath: other.path)
    cache.store(try BuildRecordTests.record(5))
    #expect(cache.load() == nil)
    #expect(try other.files(in: ".").isEmpty)
  }

  @Test func aFileInThePlaceOfTheFolderIsLeftAlone() throws {
    try folder.put(".assay-cache", "mine")
    cache.store(try BuildRecordTests.record(6))
    #expect(cache.load() == nil)
    #expect(try folder.text(".assay-cache") == "mine")
  }
}
