/// How a project's weights were found.
package enum WeightMethod: String, Sendable, Hashable, CaseIterable {
  case direct, swing, ranking, pairwise, questionnaire
}
