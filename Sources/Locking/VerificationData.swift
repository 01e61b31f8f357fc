internal import Comparing
internal import Markup

/// The result of a verification as JSON; `Documentation/report-lock.md` names every key.
package struct VerificationData {
  package static let formatVersion = 1

  private let verification: Verification

  package init(_ verification: Verification) {
    self.verification = verification
  }

  package var bytes: [UInt8] {
    let lock = verification.lock
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("format", "assay-verification")
      writer.field("formatVersion", Self.formatVersion)
      writer.field("project", lock.project)
      writer.field("agrees", verification.agrees)
      writer.field("recommendationKept", verification.keepsRecommendation)
      writer.field("contentHashKept", verification.hasSameHash)
      writer.field("methodKept", !verification.isAnotherMethod)
      writer.object("report") { writer in lock.outcome.write(to: &writer) }
      if let today = verification.outcome {
        writer.object("today") { writer in today.write(to: &writer) }
      } else {
        writer.field("today", nil as String?)
      }
      writer.array("changes", verification.aspects) { writer, aspect in
        writer.object { writer in
          writer.field("aspect", aspect.name.kind)
          writer.field("of", aspect.name.id)
          writer.field("before", lock.outcome[aspect])
          writer.field("after", verification.outcome?[aspect])
        }
      }
      writer.array("inputs", verification.inputs) { writer, change in
        writer.object { writer in change.write(to: &writer, lock.plural) }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
