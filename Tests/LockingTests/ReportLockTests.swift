import Advising
import BrokerFixture
import Comparing
import ContentModel
import Diagnostics
import Testing

@testable import Locking

/// The lock of a report, written and read, and held against today's data.
@Suite struct ReportLockTests {
  private static func lock(_ project: BrokerProject) throws -> ReportLock {
    let catalog = try project.catalog
    let first = try #require(catalog.projects.first)
    let advice = try #require(Adviser(catalog).advise(first).advice)
    return ReportLock(
      advice, catalog, program: "Test 1", contentHash: "0123456789abcdef",
      files: [LockedFile(name: "index.html", bytes: Array("page".utf8))])
  }

  private static func read(_ bytes: [UInt8]) -> (lock: ReportLock?, ids: [DiagnosticID]) {
    let (lock, log) = ReportLock.read(SourceFile(path: "report.lock", bytes: bytes))
    return (lock, log.entries.map(\.id))
  }

  @Test func readsWhatItWrites() throws {
    var project = BrokerProject()
    project.project += """

      must-have: [ { capability: replay, at-least: official } ]
      gates:
        - { id: free, title: Free, rule: { any: [ { fact: licence, in: [MIT] } ] } }
      weights: { method: pairwise, judgements: [[features, speed, 3], [features, team, 2], [speed, team, 1]] }
      """
    let lock = try Self.lock(project)
    let (read, ids) = Self.read(lock.bytes)
    #expect(ids.isEmpty)
    let again = try #require(read)
    #expect(again.outcome == lock.outcome && again.files == lock.files)
    #expect(again.mustHaves == ["must-replay", "free"] && again.weights.count == 3)
    #expect(InputChange.between(again.inputs, lock.inputs, "brokers").isEmpty)
    #expect(again.inputs.inputs.count == lock.inputs.inputs.count)
  }

  @Test func theSameReportGivesTheSameLock() throws {
    #expect(try Self.lock(BrokerProject()).bytes == Self.lock(BrokerProject()).bytes)
  }

  /// Whatever byte is changed or lost, the lock is refused.
  @Test func noChangeOfTheFileGoesUnseen() throws {
    let bytes = try Self.lock(BrokerProject()).bytes
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var changed = bytes
      changed[place] ^= 0x01
      #expect(Self.read(changed).lock == nil, "byte \(place)")
      #expect(Self.read(Array(bytes.prefix(place))).lock == nil, "cut at \(place)")
    }
    #expect(Self.read(bytes + [0x20]).lock == nil)
  }

  @Test func othersFilesAreNamedAsSuch() throws {
    #expect(Self.read(Array("<!DOCTYPE html>".utf8)).ids == [.invalidReport])
    #expect(Self.read(Array("{ \"formatVersion\": 1 }".utf8)).ids == [.invalidReport])
    #expect(Self.read([]).ids == [.invalidReport])
    let text = String(decoding: try Self.lock(BrokerProject()).bytes, as: UTF8.self)
    let edited = text.replacing("\"rank\": 1", with: "\"rank\": 2")
    #expect(edited != text)
    #expect(Self.read(Array(edited.utf8)).ids == [.alteredReport])
    let later = text.replacing("\"formatVersion\": 1", with: "\"formatVersion\": 2")
    #expect(Self.read(Array(later.utf8)).ids == [.invalidReport])
  }

  @Test func itAgreesWithItsOwnDataOnly() throws {
    let lock = try Self.lock(BrokerProject())
    let same = Verification(lock, try BrokerProject().catalog, contentHash: "0123456789abcdef")
    #expect(same.agrees && same.hasSameHash && same.keepsRecommendation)
    var other = BrokerProject()
    other.beta.rate = "20001"
    let changed = Verification(lock, try other.catalog, contentHash: nil)
    #expect(!changed.agrees && !changed.hasSameHash)
    #expect(changed.inputs.map(\.key) == [.fact(alternative: "beta", id: "rate")])
    #expect(changed.inputs.first?.text == "value 20000 msg/s → 20001 msg/s")
    var gone = try BrokerProject().catalog
    gone.projects = []
    let without = Verification(lock, gone, contentHash: nil)
    #expect(!without.agrees && without.outcome == nil)
  }

  @Test func wordsThatNoDecisionReadsDoNotMatter() throws {
    let lock = try Self.lock(BrokerProject())
    var other = BrokerProject()
    other.client = "Somebody else"
    let result = Verification(lock, try other.catalog, contentHash: "other")
    #expect(result.agrees && !result.hasSameHash)
  }
}
