internal import BuildCaching
internal import ContentModel
internal import Diagnostics
internal import OutputWriting
internal import ReportPrinting

extension Publication {
  /// Renders the reports of projects into a sink, but for those that were made before and are still
  /// there.
  ///
  /// - Parameters:
  ///   - projects: The projects to decide.
  ///   - printer: What prints each report, if it is to be printed; then all are made anew.
  ///   - sink: Where finished files go.
  ///   - memory: What the last build made.
  /// - Returns: What was found on the way, and what the next build need not make again.
  /// - Throws: What the sink throws, and when a report cannot be made or printed.
  func publishReports(
    of projects: [Project], printer: ReportPrinter? = nil, to sink: any ProductSink,
    memory: BuildMemory? = nil
  ) async throws -> (log: DiagnosticLog, products: [BuildRecord.Product]) {
    let memory = printer == nil ? memory : nil
    let known = projects.map { project in
      ReportPublisher.page(of: project.id).flatMap { page in
        memory?.product(at: page, key: memory?.keys.report(project.id) ?? 0)
      }
    }
    var kept = try sink.keep(known.compactMap { $0?.files })[...]
    var products: [BuildRecord.Product] = []
    var left: [Project] = []
    for (project, before) in zip(projects, known) {
      if let before, kept.popFirst() == true {
        products.append(before)
      } else {
        left.append(project)
      }
    }
    var (log, made) = try await reports.publish(left, printer: printer, to: sink)
    for (project, one) in zip(left, made) {
      log.merge(one.log)
      guard let memory, one.log.isEmpty, !one.files.isEmpty else { continue }
      products.append(
        BuildRecord.Product(
          key: memory.keys.report(project.id), files: one.files, page: nil))
    }
    return (log, products)
  }
}
