import BrokerFixture
import TestSupport

/// States of the fixture that differ from each other in a few random ways.
enum RandomBrokers {
  static func project(_ random: inout SeededGenerator) -> BrokerProject {
    var project = BrokerProject()
    let levels = ["builtin", "official", "community", "none", "unknown"]
    let grades = ["easy", "moderate", "hard"]
    func change(_ broker: inout BrokerProject.Broker) {
      if Bool.random(using: &random) {
        broker.rate = ["500", "9000", "20000", "70000", "unknown"].randomElement(using: &random)!
      }
      if Bool.random(using: &random) { broker.replay = levels.randomElement(using: &random)! }
      if Bool.random(using: &random) { broker.routing = levels.randomElement(using: &random)! }
      if Bool.random(using: &random) { broker.ease = grades.randomElement(using: &random)! }
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
    if Bool.random(using: &random) { project.project += "\nmust-have: [ replay ]" }
    if Bool.random(using: &random) {
      project.project +=
        "\nweights: { method: direct, values: { features: 1, speed: "
        + "\(Int.random(in: 1...9, using: &random)), team: 1 } }"
    }
    return project
  }
}
