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
    let compiler = TemplateCompiler(files, in: folder)
    return compiler.library(roots.map { (root: $0, compiled: compiler.compile($0)) })
  }

  /// Compiles as ``compile(files:in:roots:)`` does, each root in a task of its own.
  package static func compileInParallel(
    files: [SourceFile], in folder: String, roots: [TemplateRoot]
  ) async -> TemplateCompilation {
    let compiler = TemplateCompiler(files, in: folder)
    let compiled = await withTaskGroup(of: (Int, CompiledRoot?).self) { group in
      for (index, root) in roots.enumerated() {
        group.addTask { (index, compiler.compile(root)) }
      }
      return await group.reduce(into: [CompiledRoot?](repeating: nil, count: roots.count)) {
        $0[$1.0] = $1.1
      }
    }
    return compiler.library(zip(roots, compiled).map { (root: $0, compiled: $1) })
  }
}
