// Compares decision.js with the answers of the program, inside a browser.
(function () {
  "use strict";

  /** Works an advice out in slices, whose sizes must not show in the numbers. */
  function advised(evidence, profile, slice) {
    try {
      const advice = new AssayDecision.Advice(evidence, profile);
      while (!advice.advance(slice)) continue;
      return advice.result();
    } catch (error) {
      if (error instanceof AssayDecision.DecisionError) return null;
      throw error;
    }
  }

  /** What differs in lines of decision-parity, each a profile with its advice. */
  globalThis.checkProfiles = function (evidence, lines) {
    const report = { numbers: 0, refused: 0, failures: [] };
    lines.forEach((line, index) => {
      const { samples, profile, advice } = JSON.parse(line);
      const sampled = { ...evidence, method: { ...evidence.method, samples } };
      const found = advised(sampled, profile, index % 2 === 0 ? Infinity : 37);
      const { places, numbers } = differences(advice, found, { isComplete: true });
      report.numbers += numbers;
      if (advice === null) report.refused += 1;
      if (places.length > 0) report.failures.push({ name: profile.id, places });
    });
    return report;
  };

  /**
   * What differs in worked cases, each with the file's text and the program's answer or null.
   *
   * The file gives a tolerance, since other libraries confirmed it; the program must be met to the
   * bit.
   */
  globalThis.checkWorkedCases = function (cases) {
    const report = { numbers: 0, failures: [] };
    for (const { name, text, answer } of cases) {
      const document = JSON.parse(text);
      const found = answerWorkedCase(document);
      const { tolerance } = document;
      const published = differences(document.expected, found, { tolerance });
      const native = answer === null
        ? { places: [], numbers: 0 } : differences(JSON.parse(answer), found);
      report.numbers += published.numbers + native.numbers;
      const places = [...published.places, ...native.places];
      if (places.length > 0) report.failures.push({ name, places });
    }
    return report;
  };
})();
