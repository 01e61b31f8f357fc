internal import ContentLoading
internal import Diagnostics
internal import PageRendering
internal import ReportRendering
internal import SourceReading
internal import Templating

extension LoadedProject {
  /// What else is wrong with a project whose data could not be loaded, as far as that can be told: its
  /// templates, the Markdown of its pages and the clients' pictures.
  ///
  /// So all problems are reported in one run, but for those of what refers to data.
  var otherProblems: DiagnosticLog {
    var log = DiagnosticLog()
    let paths = Set(tree.listing.entries.map(\.path))
    for path in Self.pictures(tree.listing) {
      do {
        _ = try picture(at: path, log: &log)
      } catch {
        // A file that cannot be read will stop the build once the data is right.
      }
    }
    for file in tree.files where file.path.utf8.suffix(3).elementsEqual(".md".utf8) {
      var said = DiagnosticLog()
      guard let front = FrontMatter.split(file, log: &said) else { continue }
      log.merge(
        ProseCheck.check(file, body: front.bodyOffset..<file.bytes.count, among: paths))
    }
    let roots = (GuideRenderer.roots + [ReportRenderer.root]).filter { root in
      tree.file(at: "Templates/\(root.name).mustache") != nil
    }
    let compilation = TemplateLibrary.compile(files: tree.files, in: "Templates", roots: roots)
    log.merge(compilation.log)
    return log.errors
  }
}
