internal import Advising
internal import BuildCaching
internal import ContentModel
internal import Diagnostics
internal import OutputWriting

extension Publication {
  /// Renders the reports of projects into a sink, but for those that were made before and are still
  /// there.
  ///
  /// - Returns: What was found on the way, and what the next build need not make again.
  func publishReports(
    of projects: [Project], to sink: any ProductSink, memory: BuildMemory? = nil
  ) async throws -> (log: DiagnosticLog, products: [BuildRecord.Product]) {
    let planned = projects.map { project in
      ReportPublisher.files(of: project.id).flatMap { files in
        memory.map { memory in
          BuildRecord.Product(key: memory.keys.report(project.id), files: files, page: nil)
        }
      }
    }
    let known = planned.map { product in
      product.flatMap { memory?.product(at: $0.files[0], key: $0.key) }
    }
    var kept = try sink.keep(known.compactMap { $0?.files })[...]
    var products: [BuildRecord.Product] = []
    var left: [(project: Project, product: BuildRecord.Product?)] = []
    for ((project, product), before) in zip(zip(projects, planned), known) {
      if let before, kept.popFirst() == true {
        products.append(before)
      } else {
        left.append((project, product))
      }
    }
    var log = DiagnosticLog()
    let found = await advise(left.map(\.project))
    for one in found { log.merge(one.log) }
    let published = try reports.publish(found.compactMap(\.advice), to: sink)
    log.merge(published.log)
    for ((project, product), its) in zip(left, found) {
      if let product, its.log.isEmpty, published.silent.contains(project.id) {
        products.append(product)
      }
    }
    return (log, products)
  }

  /// Works out the advice of the projects, in parallel.
  private func advise(
    _ projects: [Project]
  ) async -> [(advice: Advice?, log: DiagnosticLog)] {
    let adviser = Adviser(catalog)
    let found = await withTaskGroup(of: (Int, Advice?, DiagnosticLog).self) { group in
      var next = 0
      var results: [Int: (Advice?, DiagnosticLog)] = [:]
      func startOne() {
        guard next < projects.count else { return }
        let index = next
        next += 1
        group.addTask {
          let (advice, log) = adviser.advise(projects[index])
          return (index, advice, log)
        }
      }
      for _ in 0..<jobs { startOne() }
      while let (index, advice, log) = await group.next() {
        results[index] = (advice, log)
        startOne()
      }
      return results
    }
    return projects.indices.map { index in
      let (advice, log) = found[index] ?? (nil, DiagnosticLog())
      return (advice, log)
    }
  }
}
