import Advising
import ContentModel
import EvidencePublishing

/// The lines that the browser's engine is compared with.
struct ParityLines {
  let catalog: Catalog
  let generator: ProfileGenerator

  init(_ catalog: Catalog, seed: UInt64) {
    self.catalog = catalog
    generator = ProfileGenerator(catalog: catalog, seed: seed)
  }

  /// The line of one of the content's own projects: with all draws for the first of them.
  func line(projectAt index: Int) -> [UInt8] {
    let project = catalog.projects[index].withoutStakeholders
    return line(project, index == 0 ? catalog : catalog.sampled(500))
  }

  /// The line of a generated profile.
  ///
  /// Most have few draws, so that thousands of profiles can be compared in a minute; every
  /// thousandth has as many as the method asks for.
  func line(_ number: Int) -> [UInt8] {
    let samples = number % 1000 == 999 ? catalog.method.samples : 1 + number % 12
    return line(generator.profile(number), catalog.sampled(samples))
  }

  private func line(_ project: Project, _ catalog: Catalog) -> [UInt8] {
    let (advice, _) = Adviser(catalog).advise(project)
    var json = JSONWriter()
    json.object { json in
      json.member("samples", catalog.method.samples)
      json.key("profile")
      ProfileEncoding(subject: catalog.site.subject).write(project, &json)
      json.required("advice", advice) { AdviceEncoding.write($1, &$0) }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
