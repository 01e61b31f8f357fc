package import ContentModel

/// The published evidence: everything a decision is worked out from, for any profile.
///
/// One JSON object, in which keys, ids and units are those of the content files. Version 1 has:
///
/// - `format` (`assay-evidence`), `version`, `as-of` (the last day anything was read);
/// - `title`, `language`, `subject` (`singular`, `plural`) and `licence` of the data;
/// - `method`: the constants of the method;
/// - `criteria` with their `measures` and value curves, in the order in which sums are made;
/// - `facts`, `capability-groups`, `capabilities`, `languages`, `runtimes`: the vocabularies;
/// - `questionnaire`: the questions, and what each answer changes;
/// - `alternatives`: each with its `facts`, `capabilities`, `judgements` and `lifecycle`, unknowns
///   as `null`;
/// - `sources`: what the evidence cites by id.
///
/// It changes only when the content does, and it never holds anything of a project. Whoever reads
/// it refuses a `version` it does not know; members may be added without a new version.
package struct EvidenceDocument {
  /// The version of the form, not of the data.
  package static let version = 1

  let catalog: Catalog

  package init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// The whole document, for readers and programs.
  package func json() -> [UInt8] {
    bytes(.full) + [UInt8(ascii: "\n")]
  }

  /// What a decision needs of it, as a classic script that sets the global `AssayEvidence`.
  ///
  /// Notes, definitions and the texts of sources are left out.
  package func script() -> [UInt8] {
    Array("globalThis.AssayEvidence=".utf8) + bytes(.decision) + Array(";\n".utf8)
  }

  enum Detail {
    case full
    case decision
  }

  private func bytes(_ detail: Detail) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      writeHead(&json)
      writeMethod(&json)
      json.member("criteria", catalog.criteria) { write($1, &$0) }
      writeVocabularies(detail, &json)
      writeQuestionnaire(&json)
      json.member("alternatives", catalog.alternatives) { write($1, detail, &$0) }
      json.member("sources", catalog.sources) { write($1, detail, &$0) }
    }
    return json.bytes
  }

  private func writeHead(_ json: inout JSONWriter) {
    json.member("format", "assay-evidence")
    json.member("version", Self.version)
    json.member("as-of", catalog.latestDate.iso)
    json.member("title", catalog.site.title)
    json.member("language", catalog.site.language)
    json.member("subject") { json in
      json.member("singular", catalog.site.subject.singular)
      json.member("plural", catalog.site.subject.plural)
    }
    if let licence = catalog.site.dataLicence {
      json.member("licence") { json in
        json.member("name", licence.name)
        json.member("url", licence.url)
      }
    }
  }

  private func writeMethod(_ json: inout JSONWriter) {
    let method = catalog.method
    json.member("method") { json in
      json.member("samples", method.samples)
      json.member("common-error", method.commonError)
      json.member("grades") { json in
        json.member("high", method.highConfidence)
        json.member("medium", method.mediumConfidence)
        json.member("low", method.lowConfidence)
        json.member("stale", method.staleConfidence)
      }
      json.member("levels") { json in
        for level in CapabilityLevel.allCases {
          json.member(level.rawValue, method.levelValues[level])
        }
      }
      json.member("partial", method.partialShare)
      json.member("coverage") { json in
        json.member("provisional", method.provisionalCoverage)
        json.member("refused", method.refusedCoverage)
      }
      json.member("verdict") { json in
        json.member("margin", method.closeMargin)
        json.member("lean", method.leanProbability)
        json.member("clear", method.clearProbability)
      }
    }
  }
}
