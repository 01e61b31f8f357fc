internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// The key `method` of criteria.yaml: the constants of the method.
enum MethodSchema {
  static func decode(_ reader: SchemaReader, _ node: YAMLNode) -> MethodSettings {
    let standard = MethodSettings.standard
    guard var map = reader.mapping(node, "'method'") else { return standard }
    let samples = map.optionalInteger("samples", in: 100...100_000)
    let commonError = map.optionalNumber("common-error", in: 0...50)
    var grades = group(reader, map.optional("grades"), "'grades'")
    var levels = group(reader, map.optional("levels"), "'levels'")
    let partial = map.optionalNumber("partial", in: 0...1)
    let coverageNode = map.optional("coverage")
    let verdictNode = map.optional("verdict")
    var coverage = group(reader, coverageNode, "'coverage'")
    var verdict = group(reader, verdictNode, "'verdict'")
    map.finish()
    var levelValues = standard.levelValues
    for level in CapabilityLevel.allCases {
      if let value = levels?.optionalNumber(level.rawValue, in: 0...100) {
        levelValues[level] = value
      }
    }
    let ordered = CapabilityLevel.allCases.sorted().compactMap { levelValues[$0] }
    if zip(ordered, ordered.dropFirst()).contains(where: { $0 > $1 }) {
      reader.error(
        .invalidValue, "a better level must not have a lower value", at: node.offsets,
        notes: ["the levels from worst to best: none, community, official, builtin"])
    }
    let settings = MethodSettings(
      samples: samples ?? standard.samples,
      commonError: commonError ?? standard.commonError,
      highConfidence: grades?.optionalNumber("high", in: 0...100) ?? standard.highConfidence,
      mediumConfidence: grades?.optionalNumber("medium", in: 0...100) ?? standard.mediumConfidence,
      lowConfidence: grades?.optionalNumber("low", in: 0...100) ?? standard.lowConfidence,
      staleConfidence: grades?.optionalNumber("stale", in: 0...100) ?? standard.staleConfidence,
      levelValues: levelValues,
      partialShare: partial ?? standard.partialShare,
      provisionalCoverage: coverage?.optionalNumber("provisional", in: 0...1)
        ?? standard.provisionalCoverage,
      refusedCoverage: coverage?.optionalNumber("refused", in: 0...1) ?? standard.refusedCoverage,
      closeMargin: verdict?.optionalNumber("margin", in: 0...100) ?? standard.closeMargin,
      leanProbability: verdict?.optionalNumber("lean", in: 0...1) ?? standard.leanProbability,
      clearProbability: verdict?.optionalNumber("clear", in: 0...1) ?? standard.clearProbability)
    for map in [grades, levels, coverage, verdict] { map?.finish() }
    if settings.refusedCoverage > settings.provisionalCoverage {
      reader.error(
        .invalidValue, "'refused' must not be above 'provisional'",
        at: (coverageNode ?? node).offsets,
        notes: [
          "what is not set has its standard: refused \(standard.refusedCoverage), provisional \(standard.provisionalCoverage)"
        ])
    }
    if settings.leanProbability > settings.clearProbability {
      reader.error(
        .invalidValue, "'lean' must not be above 'clear'", at: (verdictNode ?? node).offsets,
        notes: [
          "what is not set has its standard: lean \(standard.leanProbability), clear \(standard.clearProbability)"
        ])
    }
    return settings
  }

  private static func group(
    _ reader: SchemaReader, _ node: YAMLNode?, _ what: String
  ) -> MappingReader? {
    node.flatMap { reader.mapping($0, what) }
  }
}
