// How long one whole decision takes, and where the time goes.
//
//   swift run -c release decision-bench [ROUNDS]
//
// 20 alternatives, 8 criteria of 5 measures, 10,000 draws: more than a real project has. The times are
// of the processor, so that other programs disturb them less; the median of the rounds counts.
import Decision

let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 9
let limit = 150.0

do {
  let problem = try SampleDecision.problem(
    alternatives: 20, criteria: 8, measuresEach: 5, draws: 10_000)
  let stages = try Stage.all(of: problem)
  print("20 alternatives, 40 measures, 10,000 draws; \(rounds) rounds, ms of one core\n")
  var whole: Timing?
  for stage in stages {
    let timing = try Timing(rounds: rounds, of: stage.work)
    if whole == nil { whole = timing }
    print(timing.line(stage.name, of: whole))
  }
  if let whole {
    print("\nlimit \(limit) ms: \(whole.median <= limit ? "kept" : "BROKEN")")
  }
} catch {
  print("decision-bench: \(error)")
}
