import Diagnostics

/// The templates of a folder, parsed, and what is made of them.
struct TemplateCompiler: Sendable {
  private let folder: String
  private let templates: [[UInt8]: ParsedTemplate]
  /// In byte order.
  private let names: [[UInt8]]
  /// What is wrong with the templates by themselves.
  private let log: DiagnosticLog

  init(_ files: [SourceFile], in folder: String) {
    var log = DiagnosticLog()
    var templates: [[UInt8]: ParsedTemplate] = [:]
    for file in files {
      guard let name = Self.name(of: file.path, in: folder) else { continue }
      templates[name] = ParsedTemplate(parsing: file, reportingTo: &log)
    }
    names = templates.keys.sorted { $0.lexicographicallyPrecedes($1) }
    for name in names { templates[name]?.reportMissingPartials(among: names, to: &log) }
    self.folder = folder
    self.templates = templates
    self.log = log
  }

  /// Puts a root's partials in place, resolves its names and checks where its values stand.
  ///
  /// - Returns: `nil` when there is no such template.
  func compile(_ root: TemplateRoot) -> CompiledRoot? {
    guard let template = templates[Array(root.name.utf8)] else { return nil }
    var expander = TemplateExpander(
      templates: templates, root: Array(root.name.utf8), schema: root.schema)
    expander.expand(template, template.nodes.indices, indentation: [])
    var log = expander.log
    if expander.isSound {
      let end = template.file.bytes.count
      log.merge(ContextChecker.check(expander.program, end: template.file.range(end..<end)))
    }
    return CompiledRoot(program: expander.program, reached: expander.reached, log: log)
  }

  /// The library of all roots, and every problem in their order.
  func library(_ roots: [(root: TemplateRoot, compiled: CompiledRoot?)]) -> TemplateCompilation {
    var log = log
    var programs: [String: TemplateProgram] = [:]
    var reached: Set<[UInt8]> = []
    for (root, compiled) in roots {
      guard let compiled else {
        reportMissing(root, to: &log)
        continue
      }
      log.merge(compiled.log)
      reached.formUnion(compiled.reached)
      let previous = programs.updateValue(compiled.program, forKey: root.name)
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

  private static func name(of path: String, in folder: String) -> [UInt8]? {
    let suffix = ".mustache".utf8
    // Asked for every file of a project, most of which are pages.
    guard path.utf8.count > suffix.count, path.utf8.starts(with: folder.utf8),
      path.utf8.suffix(suffix.count).elementsEqual(suffix)
    else { return nil }
    var rest = path.utf8.dropFirst(folder.utf8.count)
    if !folder.isEmpty, rest.popFirst() != UInt8(ascii: "/") { return nil }
    return rest.count > suffix.count ? Array(rest.dropLast(suffix.count)) : nil
  }

  private func reportMissing(_ root: TemplateRoot, to log: inout DiagnosticLog) {
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
