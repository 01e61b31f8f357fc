internal import ContentModel

extension EvidenceDocument {
  func writeVocabularies(_ detail: Detail, _ json: inout JSONWriter) {
    json.member("facts", catalog.factDefinitions) { json, fact in
      json.object { json in
        json.member("id", fact.id)
        json.member("title", fact.title)
        json.member("type", fact.type.rawValue)
        json.member("unit", fact.unit)
        json.member("decimals", fact.decimals)
        json.member("shelf-life-days", fact.shelfLifeDays)
        json.member("group", fact.group)
        if !fact.labels.isEmpty {
          json.member("labels", entries: fact.labels) { $0.value($1) }
        }
        if detail == .full { json.member("definition", fact.definition) }
      }
    }
    json.member("capability-groups", catalog.capabilityGroups) { json, group in
      json.object { json in
        json.member("id", group.id)
        json.member("title", group.title)
      }
    }
    json.member("capabilities", catalog.capabilities) { json, capability in
      json.object { json in
        json.member("id", capability.id)
        json.member("group", capability.groupID)
        json.member("title", capability.title)
        guard detail == .full else { return }
        json.member("definition", capability.definition)
        json.member("criterion", capability.criterionID)
      }
    }
    json.member("languages", catalog.languages) { json, language in
      json.object { json in
        json.member("id", language.id)
        json.member("title", language.title)
      }
    }
    json.member("runtimes", catalog.runtimes) { json, runtime in
      json.object { json in
        json.member("id", runtime.id)
        json.member("name", runtime.name)
        json.member("languages", runtime.languageIDs)
        guard detail == .full else { return }
        json.member("website", runtime.website)
        json.member("summary", runtime.summary)
        write(runtime.lifecycle, &json)
      }
    }
  }

  func writeQuestionnaire(_ json: inout JSONWriter) {
    json.member("questionnaire") { json in
      json.member("introduction", catalog.questionnaire.introduction)
      json.member("questions", catalog.questionnaire.questions) { json, question in
        json.object { json in
          json.member("id", question.id)
          json.member("criterion", question.criterionID)
          json.member("title", question.title)
          json.member("help", question.help)
          json.member("answers", question.answers) { write($1, &$0) }
        }
      }
    }
  }

  private func write(_ answer: Answer, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", answer.id)
      json.member("title", answer.title)
      json.member("needs", entries: answer.needs) { $0.value($1.rawValue) }
      json.member("factors", entries: answer.factors) { $0.value($1) }
      json.member("must-have", answer.mustHaves) { json, mustHave in
        json.object { json in
          json.member("capability", mustHave.capabilityID)
          json.member("at-least", mustHave.atLeast.rawValue)
        }
      }
      json.member("because", answer.because)
    }
  }
}
