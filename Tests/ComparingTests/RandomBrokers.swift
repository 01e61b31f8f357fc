import BrokerFixture
import TestSupport

/// States of the fixture that differ from each other in a few random ways.
enum RandomBrokers {
  static func project(_ random: inout SeededGenerator) -> BrokerProject {
    var project = BrokerProject()
    let levels = ["builtin", "official", "community", "none", "unknown"]
    let grades = ["easy", "moderate", "hard"]
    func pick(_ texts: [String]) -> String {
      texts[Int.random(in: 0..<texts.count, using: &random)]
    }
    func change(_ broker: inout BrokerProject.Broker) {
      if Bool.random(using: &random) {
        broker.rate = pick(["500", "9000", "20000", "70000", "unknown"])
      }
      if Bool.random(using: &random) { broker.replay = pick(levels) }
      if Bool.random(using: &random) { broker.routing = pick(levels) }
      if Bool.random(using: &random) { broker.ease = pick(grades) }
      if Bool.random(using: &random) { broker.licence = "Apache-2.0" }
    }
    change(&project.alpha)
    change(&project.beta)
    change(&project.gamma)
    if Int.random(in: 0..<4, using: &random) == 0 { project.names = ["alpha", "gamma"] }
    if Bool.random(using: &random) {
      project.weights = (Int.random(in: 1...90, using: &random), 30, 30)
    }
    if Bool.random(using: &random) { project.answers = "kind: jobs" }
    if Bool.random(using: &random) {
      project.noviceShare = ["0.25", "0.5"].randomElement(using: &random)
      if Bool.random(using: &random) {
        let able = Int.random(in: 0...2, using: &random)
        let novices = Int.random(in: 0...2, using: &random)
        project.project = project.project.replacing(
          "{ go: 4 }", with: "{ go: { able: \(able), novice: \(novices) } }")
      }
    }
    if Bool.random(using: &random) { project.project += "\nmust-have: [ replay ]" }
    if Bool.random(using: &random) {
      project.project +=
        "\nweights: { method: direct, values: { features: 1, speed: "
        + "\(Int.random(in: 1...9, using: &random)), team: 1 } }"
    }
    return project
  }
}
