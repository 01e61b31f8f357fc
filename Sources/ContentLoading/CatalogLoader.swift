package import ContentModel
package import Diagnostics
internal import YAMLReading

/// Turns the files of Content/ into a catalog, or into everything that is wrong with them.
///
/// Vocabularies come first, so that each later file is checked against what is declared while it
/// is read, and every reference is reported at its own place.
package struct CatalogLoader {
  /// In the byte order of their paths.
  let ordered: [SourceFile]
  let files: SourceFiles
  private var decoded: DecodedPages
  private let pictures: [String]
  var log = DiagnosticLog()
  /// What is not known of vocabularies because files are damaged or missing.
  private var doubted: [Vocabulary: Doubt] = [:]
  /// The first place that names something of a vocabulary whose file is missing.
  private(set) var passed: [Vocabulary: SourceRange] = [:]

  private init(_ files: [SourceFile], _ decoded: DecodedPages, _ pictures: [String]) {
    ordered = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.files = SourceFiles(ordered)
    self.decoded = decoded
    self.pictures = pictures.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The catalog, when nothing is wrong with it, and what was found.
  ///
  /// - Parameters:
  ///   - files: The text files of a project folder; paths are relative to it.
  ///   - decoded: The pages among them that were read already.
  ///   - pictures: The paths of the pictures beside the profiles, which are not looked into.
  /// - Returns: The catalog and the log.
  package static func load(
    _ files: [SourceFile], decoded: DecodedPages = DecodedPages(), pictures: [String] = []
  ) -> (catalog: Catalog?, log: DiagnosticLog) {
    var loader = CatalogLoader(files, decoded, pictures)
    let catalog = loader.load()
    return (loader.log.hasErrors ? nil : catalog, loader.log)
  }

  private mutating func load() -> Catalog? {
    guard let siteFile = files["Content/site.yaml"] else {
      log.error(
        .missingFile, "Content/site.yaml is missing", at: nil,
        fixes: [Fix("create it with at least 'title: …'")])
      return nil
    }
    let site = read(siteFile, .kinds) { SiteSchema.decode($0, $1) }.flatMap { $0 }
    let subject = subject(of: site)
    let sources = one("sources.yaml", .sources) { SourcesSchema.decode($0, $1) } ?? []
    let sourceIDs = sources.map(\.id)
    let facts = one("facts.yaml", .facts) { FactsSchema.decode($0, $1) } ?? []
    let (groups, capabilities) =
      one("capabilities.yaml", .capabilities) { CapabilitiesSchema.decode($0, $1) } ?? ([], [])
    let capabilityIDs = capabilities.map(\.id)
    let languages = one("languages.yaml", .languages) { LanguagesSchema.decode($0, $1) } ?? []
    let languageIDs = languages.map(\.id)
    let criteriaSchema = CriteriaSchema(
      facts: facts, capabilities: capabilityIDs, subject: subject)
    let (method, criteria) =
      one("criteria.yaml", .criteria) { criteriaSchema.decode($0, $1) } ?? (.standard, [])
    let criterionIDs = criteria.map(\.id)
    checkCapabilityCriteria(capabilities, criterionIDs)
    let runtimes = folder("runtimes", .runtimes) { reader, root, name in
      RuntimeSchema.decode(
        reader, root, name: name, sources: sourceIDs, languages: languageIDs)
    }
    let alternativeSchema = AlternativeSchema(
      sources: sourceIDs, languages: languageIDs, runtimes: runtimes.map(\.id), facts: facts,
      capabilities: capabilityIDs, scales: Self.scales(criteria),
      rates: Self.rates(criteria), kinds: subject.kinds.map(\.id))
    let alternatives = folder(subject.plural, .alternatives) {
      alternativeSchema.decode($0, $1, name: $2)
    }
    let questionnaireSchema = QuestionnaireSchema(
      criteria: criterionIDs, capabilities: capabilityIDs)
    let questionnaire =
      one("questionnaire.yaml", .questions) { questionnaireSchema.decode($0, $1) }.flatMap { $0 }
      ?? Questionnaire(introduction: nil, questions: [])
    let alternativeIDs = alternatives.map(\.id)
    let projectSchema = ProjectSchema(
      criteria: criterionIDs, capabilities: capabilityIDs, facts: facts,
      alternatives: alternativeIDs,
      team: TeamSchema(
        languages: languageIDs, alternatives: alternativeIDs,
        levels: criteria.teamLevels.all.map(\.id), subject: subject),
      questionnaire: questionnaire)
    let profiles = folder("projects") { projectSchema.decode($0, $1, name: $2) }
    let projects = withPictures(profiles)
    let pages = markdown(under: "Content/guide/", criteria: criterionIDs)
    let prose = markdown(under: "Content/\(subject.plural)/", criteria: criterionIDs)
    reportStrangers(subject)
    reportMissingVocabularies()
    guard let site else { return nil }
    return Catalog(
      site: site, sources: sources, factDefinitions: facts, capabilityGroups: groups,
      capabilities: capabilities, languages: languages, runtimes: runtimes, method: method,
      criteria: criteria, questionnaire: questionnaire, alternatives: alternatives,
      projects: projects, pages: pages,
      prose: proseByID(prose, alternatives))
  }

  /// Decodes one file with a schema, keeping its problems.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - declared: The vocabulary that it declares.
  ///   - name: The one name that it declares, where that is known before it is read.
  ///   - decode: Makes a value of it.
  /// - Returns: The value, or `nil` where the file is no YAML.
  private mutating func read<Value>(
    _ file: SourceFile, _ declared: Vocabulary? = nil, declaring name: String? = nil,
    _ decode: (SchemaReader, YAMLNode) -> Value
  ) -> Value? {
    let reader = SchemaReader(file, doubting: doubted)
    var fileLog = DiagnosticLog()
    let root = YAMLParser.parse(file, log: &fileLog)
    reader.merge(fileLog)
    let value = root.map { decode(reader, $0) }
    take(reader)
    if let declared, let doubt = reader.doubt {
      doubted[declared, default: Doubt()].merge(name.map { Doubt(of: [$0]) } ?? doubt)
    }
    return value
  }

  /// Keeps what a reader has reported and let pass.
  private mutating func take(_ reader: SchemaReader) {
    log.merge(reader.log)
    for (vocabulary, place) in reader.passed where passed[vocabulary] == nil {
      passed[vocabulary] = reader.file.range(place)
    }
  }

  private mutating func one<Value>(
    _ name: String, _ declared: Vocabulary, _ decode: (SchemaReader, YAMLNode) -> Value
  ) -> Value? {
    guard let file = files["Content/" + name] else {
      doubted[declared] = Doubt(ofAll: true)
      return nil
    }
    return read(file, declared, decode)
  }

  private mutating func folder<Value>(
    _ name: String, _ declared: Vocabulary? = nil,
    _ decode: (SchemaReader, YAMLNode, String) -> Value?
  ) -> [Value] {
    let prefix = "Content/\(name)/"
    var found: [Value] = []
    for file in ordered
    where file.path.utf8.starts(with: prefix.utf8) && FileName.has(file.path, ".yaml") {
      let path = file.path
      let stem = FileName.stem(of: path)
      if path.utf8.count != prefix.utf8.count + stem.utf8.count + 5 {
        log.error(
          .invalidPath, "files of '\(name)' stand directly in its folder", at: file.range(0..<0),
          fixes: [Fix("move the file to \(prefix)")])
        continue
      }
      if let value = read(file, declared, declaring: stem, { decode($0, $1, stem) }).flatMap({ $0 })
      {
        found.append(value)
      }
    }
    return found
  }

  private mutating func markdown(under prefix: String, criteria: [String]) -> [Page] {
    var pages: [Page] = []
    for file in ordered
    where file.path.utf8.starts(with: prefix.utf8) && DecodedPages.isPage(file.path) {
      let decoded = decoded.page(file)
      log.merge(decoded.log)
      if let reader = decoded.checkCriterion(among: criteria, doubting: doubted) { take(reader) }
      if let page = decoded.page { pages.append(page) }
    }
    return pages
  }

  private mutating func proseByID(
    _ pages: [Page], _ alternatives: [Alternative]
  ) -> [String: Page] {
    var prose: [String: Page] = [:]
    for page in pages {
      let id = FileName.stem(of: page.file.path)
      guard alternatives.contains(where: { $0.id == id }) else {
        let data = String(decoding: page.file.path.utf8.dropLast(2), as: UTF8.self) + "yaml"
        // What is wrong with a data file that is there has been said.
        if files[data] != nil { continue }
        log.error(
          .unknownReference, "this text belongs to no data file: there is no \(id).yaml beside it",
          at: page.file.range(0..<0))
        continue
      }
      prose[id] = page
    }
    return prose
  }

  /// Gives each project the picture beside its profile: the one that bears its name.
  private mutating func withPictures(_ projects: [Project]) -> [Project] {
    var pictureOf: [String: String] = [:]
    for path in pictures {
      let id = FileName.stem(of: path)
      let place = SourceRange(path: path, offsets: 0..<0)
      if let first = pictureOf.updateValue(path, forKey: id) {
        log.error(
          .duplicateIdentifier, "the project '\(id)' has a picture already", at: place,
          labels: [Label(SourceRange(path: first, offsets: 0..<0), "the other picture")],
          fixes: [Fix("delete one of them")])
      } else if files["Content/projects/\(id).yaml"] == nil {
        let near = Suggestion.nearest(to: id, among: projects.map(\.id))
        log.error(
          .unknownReference,
          "this picture belongs to no project: there is no \(id).yaml beside it", at: place,
          notes: ["a client's picture bears the name of the profile and is put into its report"],
          fixes: near.map { [Fix("did you mean '\($0)'?")] } ?? [])
      }
    }
    return projects.map { project in
      var project = project
      project.picture = pictureOf[project.id]
      return project
    }
  }

  private mutating func checkCapabilityCriteria(_ capabilities: [Capability], _ ids: [String]) {
    for capability in capabilities {
      guard let id = capability.criterionID, !ids.contains(id) else { continue }
      if doubted[.criteria]?.isOf(id) == true {
        passed[.criteria] = passed[.criteria] ?? capability.range
        continue
      }
      let near = Suggestion.nearest(to: id, among: ids)
      log.error(
        .unknownReference,
        "the capability '\(capability.id)' names a criterion that is not declared",
        at: capability.range, fixes: near.map { [Fix("did you mean '\($0)'?")] } ?? [])
    }
  }

  /// Reports files in Content/ that no part of the program reads.
  private mutating func reportStrangers(_ subject: Subject) {
    let names: Set<String> = [
      "site.yaml", "sources.yaml", "facts.yaml", "capabilities.yaml", "languages.yaml",
      "criteria.yaml", "questionnaire.yaml",
    ]
    let folders = ["guide", "assets", "runtimes", "projects", subject.plural]
    for path in ordered.lazy.map(\.path) where path.utf8.starts(with: "Content/".utf8) {
      let rest = path.utf8.dropFirst("Content/".utf8.count)
      let first = String(rest.prefix { $0 != UInt8(ascii: "/") }) ?? ""
      let isKnown =
        rest.contains(UInt8(ascii: "/")) ? folders.contains(first) : names.contains(first)
      if isKnown { continue }
      let near = Suggestion.nearest(to: first, among: Array(names) + folders)
      log.error(
        .unsupportedFile, "nothing reads this file",
        at: SourceRange(path: path, offsets: 0..<0),
        fixes: [
          Fix(near.map { "did you mean '\($0)'?" } ?? "move it to Content/assets or delete it")
        ])
    }
  }

  private static func scales(_ criteria: [Criterion]) -> [String: [String]] {
    var scales: [String: [String]] = [:]
    for measure in criteria.flatMap(\.measures) {
      if case .judgement(let levels) = measure.kind { scales[measure.id] = levels.map(\.id) }
    }
    return scales
  }

  private static func rates(_ criteria: [Criterion]) -> Set<String> {
    var rates: Set<String> = []
    for measure in criteria.flatMap(\.measures) {
      if case .capacity(let factID, _, _) = measure.kind { rates.insert(factID) }
    }
    return rates
  }
}
