/// The questions that shape a profile.
package struct Questionnaire: Sendable, Hashable {
  package let introduction: String?
  package var questions: [Question]

  package init(
    introduction: String?, questions: [Question]
  ) {
    self.introduction = introduction
    self.questions = questions
  }
}
