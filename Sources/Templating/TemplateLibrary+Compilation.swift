package import Diagnostics

extension TemplateLibrary {
  /// Compiles every template below a folder for the given roots and reports all problems.
  ///
  /// A template is called by its path inside the folder without `.mustache`: `partials/nav`. Files
  /// elsewhere or with another suffix are not templates and are left out. Nothing is read from the
  /// disk: a partial that is not among the files is missing.
  package static func compile(
    files: [SourceFile], in folder: String, roots: [TemplateRoot]
  ) -> TemplateCompilation {
    var log = DiagnosticLog()
    var templates: [[UInt8]: ParsedTemplate] = [:]
    for file in files {
      guard let name = templateName(of: file.path, in: folder) else { continue }
      templates[name] = ParsedTemplate(parsing: file, reportingTo: &log)
    }
    let names = templates.keys.sorted { $0.lexicographicallyPrecedes($1) }
    for name in names { templates[name]?.reportMissingPartials(among: names, to: &log) }

    var programs: [String: TemplateProgram] = [:]
    var reached: Set<[UInt8]> = []
    for root in roots {
      guard let template = templates[Array(root.name.utf8)] else {
        reportMissing(root, in: folder, among: names, to: &log)
        continue
      }
      var expander = TemplateExpander(
        templates: templates, root: Array(root.name.utf8), schema: root.schema)
      expander.expand(template, template.nodes.indices, indentation: [])
      log.merge(expander.log)
      reached.formUnion(expander.reached)
      if expander.isSound {
        let end = template.file.bytes.count
        log.merge(ContextChecker.check(expander.program, end: template.file.range(end..<end)))
      }
      let previous = programs.updateValue(expander.program, forKey: root.name)
      precondition(previous == nil, "the template '\(root.name)' is given as a root twice")
    }
    for name in names where !reached.contains(name) {
      guard let file = templates[name]?.file else { continue }
      log.warning(.unusedTemplate, "no page uses this template", at: file.range(0..<0))
    }
    log = log.withoutRepeats
    return TemplateCompilation(
      library: log.hasErrors ? nil : TemplateLibrary(programs: programs), log: log)
  }

  private static func templateName(of path: String, in folder: String) -> [UInt8]? {
    let prefix = folder.isEmpty ? [] : Array(folder.utf8) + [UInt8(ascii: "/")]
    let suffix = Array(".mustache".utf8)
    let bytes = Array(path.utf8)
    guard bytes.starts(with: prefix), bytes.count > prefix.count + suffix.count,
      bytes.suffix(suffix.count).elementsEqual(suffix)
    else { return nil }
    return Array(bytes[prefix.count..<(bytes.count - suffix.count)])
  }

  private static func reportMissing(
    _ root: TemplateRoot, in folder: String, among names: [[UInt8]], to log: inout DiagnosticLog
  ) {
    let path = (folder.isEmpty ? "" : "\(folder)/") + "\(root.name).mustache"
    let known = names.map { String(decoding: $0, as: UTF8.self) }
    let nearest = Suggestion.nearest(to: root.name, among: known)
    log.error(
      .missingTemplate, "there is no template '\(root.name)'", at: nil,
      fixes: [Fix("write '\(path)'")] + (nearest.map { [Fix("rename '\($0)'")] } ?? []))
  }
}

extension DiagnosticLog {
  /// The entries in the same order, each problem of a place once.
  ///
  /// A partial is resolved at each place that includes it and can give the same problem each time.
  fileprivate var withoutRepeats: DiagnosticLog {
    struct Problem: Hashable {
      let id: DiagnosticID
      let message: String
      let range: SourceRange?
    }
    var seen: Set<Problem> = []
    var log = DiagnosticLog()
    for entry in entries {
      let problem = Problem(id: entry.id, message: entry.message, range: entry.primary)
      if seen.insert(problem).inserted { log.append(entry) }
    }
    return log
  }
}
