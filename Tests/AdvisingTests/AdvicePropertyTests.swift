import Advising
import ContentLoading
import ContentModel
import Decision
import Diagnostics
import Foundation
import TestSupport
import Testing

/// What holds for every project, on the repository's own content and on the fixture.
@Suite struct AdvicePropertyTests {
  private static let folders = ["Content", "Tests/Fixtures/brokers/Content"]

  private static func files(_ folder: String) throws -> [SourceFile] {
    try Repository.files(in: folder).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".md") }.map {
      let text = String(decoding: try Repository.bytes(folder + "/" + $0), as: UTF8.self)
      // What is checked here does not depend on the simulation, which takes most of the time.
      let quick = text.replacingOccurrences(of: "samples: 10000", with: "samples: 100")
      return SourceFile(path: "Content/" + $0, bytes: Array(quick.utf8))
    }
  }

  private static func catalog(_ files: [SourceFile]) throws -> Catalog {
    let (catalog, log) = CatalogLoader.load(files)
    #expect(!log.hasErrors, "\(log.entries)")
    return try #require(catalog)
  }

  /// The total is the weighted sum of the criteria, and each of those of its measures.
  @Test(arguments: folders)
  func contributionsAddUp(_ folder: String) throws {
    let catalog = try Self.catalog(Self.files(folder))
    #expect(!catalog.projects.isEmpty)
    for project in catalog.projects {
      let advice = try #require(Adviser(catalog).advise(project).advice)
      #expect(abs(advice.weights.final.values.reduce(0, +) - 1) < 1e-9)
      for (index, row) in advice.result.model.rows.enumerated() {
        #expect(row.id == advice.candidates[index].id)
        var total = 0.0
        for (place, criterion) in catalog.criteria.enumerated() {
          let sum = criterion.measures.reduce(0) { $0 + $1.weight }
          var value = 0.0
          for (measure, cell) in zip(criterion.measures, advice.cells[index][place]) {
            #expect(cell.cell.low <= cell.cell.mode && cell.cell.mode <= cell.cell.high)
            value += measure.weight / sum * cell.cell.mode
          }
          #expect(abs(value - row.criteria[place]) < 1e-6, "\(project.id) \(row.id)")
          total += advice.weights.final[place] * value
        }
        #expect(abs(total - row.total) < 1e-6, "\(project.id) \(row.id)")
        #expect((0...100).contains(row.total))
      }
    }
  }

  /// A source nobody cites, a page and a draft project change no number.
  @Test func whatIsUnrelatedChangesNothing() throws {
    let files = try Self.files("Tests/Fixtures/brokers/Content")
    let before = try Self.catalog(files)
    let more = files.map { file in
      file.path != "Content/sources.yaml"
        ? file
        : SourceFile(
          path: file.path,
          bytes: file.bytes
            + Array(
              """
                - { id: aside, title: A, publisher: P, url: "https://a.test/", retrieved: 2026-03-14 }

              """.utf8))
    }
    let page = SourceFile(
      path: "Content/guide/aside.md", bytes: Array("---\ntitle: Aside\n---\n".utf8))
    let after = try Self.catalog(more + [page])
    #expect(after.sources.count == before.sources.count + 1)
    for (one, other) in zip(before.projects, after.projects) {
      let first = try #require(Adviser(before).advise(one).advice)
      let second = try #require(Adviser(after).advise(other).advice)
      #expect(first.result == second.result)
    }
  }

  @Test func theSameProjectGivesTheSameAdvice() throws {
    let catalog = try Self.catalog(Self.files("Tests/Fixtures/brokers/Content"))
    for project in catalog.projects {
      let first = try #require(Adviser(catalog).advise(project).advice)
      let second = try #require(Adviser(catalog).advise(project).advice)
      #expect(first.result == second.result)
      #expect(first.cells.count == second.cells.count)
    }
  }

  /// Every answer of the questionnaire, one at a time: only what it declares is different.
  @Test func anAnswerChangesOnlyWhatItDeclares() throws {
    let catalog = try Self.catalog(Self.files("Content"))
    let base = try #require(catalog.projects.first).among(["django", "rails", "vapor"])
    let plain = try #require(Adviser(catalog).advise(base.answering([:])).advice)
    for question in catalog.questionnaire.questions {
      for answer in question.answers {
        let advice = try #require(
          Adviser(catalog).advise(base.answering([question.id: answer.id])).advice)
        #expect(Set(advice.needs.map(\.capabilityID)) == Set(answer.needs.keys))
        let asked = Set(advice.requirements.map(\.id)).subtracting(plain.requirements.map(\.id))
        #expect(asked.isSubset(of: answer.mustHaves.map { "must-" + $0.capabilityID }))
        for (place, criterion) in catalog.criteria.enumerated() {
          let factor = answer.factors[criterion.id] ?? 1
          let expected = criterion.weight * factor
          let sum = catalog.criteria.reduce(0) { $0 + $1.weight * (answer.factors[$1.id] ?? 1) }
          #expect(abs(advice.weights.afterAnswers[place] - expected / sum) < 1e-12)
          for (index, measure) in criterion.measures.enumerated() {
            if case .needs = measure.kind { continue }
            for candidate in advice.candidates.indices {
              #expect(
                advice.cells[candidate][place][index].cell
                  == plain.cells[candidate][place][index].cell)
            }
          }
        }
      }
    }
  }

  /// More evidence for one never moves another.
  @Test func valuesDoNotDependOnTheRivals() throws {
    let catalog = try Self.catalog(Self.files("Content"))
    let project = try #require(catalog.projects.first)
    let all = try #require(Adviser(catalog).advise(project.among(nil)).advice)
    let some = catalog.alternatives.map(\.id).enumerated().filter { $0.offset % 3 == 0 }
    let few = try #require(Adviser(catalog).advise(project.among(some.map(\.element))).advice)
    for row in few.result.model.rows {
      let same = try #require(all.result.model.rows.first { $0.id == row.id })
      #expect(same.total == row.total)
      #expect(same.criteria == row.criteria)
    }
  }
}

extension Project {
  fileprivate func answering(_ answers: [String: String]) -> Project {
    copy(answers: answers, candidates: candidates)
  }

  fileprivate func among(_ candidates: [String]?) -> Project {
    copy(answers: answers, candidates: candidates)
  }

  /// The same project without stated weights, so that its answers count.
  private func copy(answers: [String: String], candidates: [String]?) -> Project {
    Project(
      id: id, client: client, title: title, date: date, contact: contact, summary: summary,
      answers: answers, load: load, team: team, mustHaves: mustHaves, gates: gates, weights: nil,
      stakeholders: [], candidates: candidates, current: current, isDraft: isDraft, range: range)
  }
}
