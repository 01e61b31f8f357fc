// The chooser: reads the form, works the advice out in this browser, and says what came of it.
//
// Needs decision.js and evidence.js. The page is a form without it; this script adds the answer.
// The state is in the address after '#', so that a bookmark or a sent link brings it back.
(function () {
  "use strict";

  const evidence = globalThis.AssayEvidence;
  const engine = globalThis.AssayDecision;
  const form = document.getElementById("chooser-form");
  if (!evidence || !engine || !form) return;

  const { decimal, percent } = engine.text;
  const root = document.getElementById("chooser");
  const { subject, subjectPlural } = root.dataset;
  const body = document.getElementById("result-body");
  const status = document.getElementById("status");
  const standing = document.getElementById("standing");
  const weightFields = document.getElementById("weight-fields");
  const projectId = "my-project";
  const criteria = evidence.criteria;
  const byId = (items) => new Map(items.map((item) => [item.id, item]));
  const alternatives = byId(evidence.alternatives);
  const capabilities = byId(evidence.capabilities);
  // The names of files change with their content; the page knows them.
  const workerAddress = document.currentScript.dataset.worker;
  const workerScripts = [...document.scripts].map((script) => script.src)
    .filter((address) => /\/(?:evidence|decision)\.[^/]*$/.test(address));

  // --- Words -----------------------------------------------------------------------------------

  function name(id) { return alternatives.get(id).name; }

  function points(value) { return decimal(value, Math.abs(value) < 0.95 ? 1 : 0); }

  function pointsInWords(value) {
    const text = points(value);
    return text === "1" ? "1 point" : `${text} points`;
  }

  function signed(value) { return value > 0 ? "+" + points(value) : points(value); }

  /** A title within a sentence; one that begins with an abbreviation stays as it is. */
  function inSentence(title) {
    return /^\p{Lu}\p{Ll}/u.test(title) ? title[0].toLowerCase() + title.slice(1) : title;
  }

  function capitalised(text) { return text[0].toUpperCase() + text.slice(1); }

  function listed(items) {
    if (items.length < 2) return items.join("");
    return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
  }

  // --- The document ----------------------------------------------------------------------------

  const svgNamespace = "http://www.w3.org/2000/svg";

  function fill(node, attributes, children) {
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null) node.setAttribute(key, value);
    }
    for (const child of children) if (child !== null) node.append(child);
    return node;
  }

  function element(tag, attributes = {}, ...children) {
    return fill(document.createElement(tag), attributes, children);
  }

  function svg(tag, attributes = {}, ...children) {
    return fill(document.createElementNS(svgNamespace, tag), attributes, children);
  }

  function paragraph(...children) { return element("p", {}, ...children); }

  function strong(text) { return element("strong", {}, text); }

  /** The alternative's name, as a link to its page where it has one. */
  function link(id) {
    const box = document.getElementById(`c_${id}`);
    const page = box && box.dataset.page;
    return page ? element("a", { href: page }, name(id)) : document.createTextNode(name(id));
  }

  function table(caption, heads, rows) {
    return element("div", { class: "table-scroll", role: "region", tabindex: "0",
      "aria-label": caption },
    element("table", {},
      element("caption", {}, caption),
      element("thead", {}, element("tr", {}, ...heads.map((head, index) =>
        element("th", { scope: "col", class: index === 0 ? null : "number" }, head)))),
      element("tbody", {}, ...rows.map(({ cells, kind }) =>
        element("tr", { class: kind ?? null }, ...cells.map((cell, index) =>
          index === 0 ? element("th", { scope: "row" }, cell)
            : element("td", { class: "number" }, cell)))))));
  }

  // --- Reading the form ------------------------------------------------------------------------

  function field(id) { return form.elements.namedItem(id); }

  /** What a text field holds as a number's text, or null; marks the field when it is not one. */
  function numberText(input) {
    const text = input.value.trim().replace(/[\s_]/g, "");
    let problem = null;
    if (text !== "") {
      const { low, high, whole } = input.dataset;
      const value = Number(text);
      if (!/^\d+(\.\d+)?$/.test(text)) problem = "Write a plain number, such as 1500 or 2.5.";
      else if (whole && !Number.isInteger(value)) problem = "Write a whole number.";
      else if (value < Number(low) || value > Number(high)) {
        problem = `Write a number from ${decimal(Number(low))} to ${decimal(Number(high))}.`;
      }
    }
    showProblem(input, problem);
    return text === "" || problem !== null ? null : text;
  }

  function showProblem(input, problem) {
    const id = `${input.id}_problem`;
    let note = document.getElementById(id);
    if (problem === null) {
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
      if (note) note.remove();
      return;
    }
    if (!note) {
      note = element("span", { id, class: "problem" });
      input.after(note);
    }
    note.textContent = problem;
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", id);
  }

  /** The state: texts by field name, without what is left at its default. */
  function readState() {
    const state = new Map();
    for (const question of evidence.questionnaire.questions) {
      const chosen = form.querySelector(`input[name="a_${CSS.escape(question.id)}"]:checked`);
      if (chosen && chosen.value !== "") state.set(chosen.name, chosen.value);
    }
    for (const input of form.querySelectorAll("input[type=text]")) {
      const text = numberText(input);
      if (text !== null) state.set(input.name, text);
    }
    for (const select of form.querySelectorAll("select")) {
      const standard = select.name === "w" ? "questionnaire" : "";
      if (select.value !== standard) state.set(select.name, select.value);
    }
    const boxes = [...form.querySelectorAll("input[name=candidate]")];
    const left = boxes.filter((box) => !box.checked).map((box) => box.value);
    if (left.length > 0) state.set("without", left.join(" "));
    return state;
  }

  function writeState(state) {
    const method = state.get("w") ?? "questionnaire";
    field("w").value = method;
    if (field("w").selectedIndex < 0) field("w").value = "questionnaire";
    buildWeightFields(field("w").value);
    for (const question of evidence.questionnaire.questions) {
      const key = `a_${question.id}`;
      const wanted = state.get(key) ?? "";
      const radios = [...form.querySelectorAll(`input[name="${CSS.escape(key)}"]`)];
      const found = radios.find((radio) => radio.value === wanted) ?? radios[0];
      if (found) found.checked = true;
    }
    for (const input of form.querySelectorAll("input[type=text]")) {
      input.value = state.get(input.name) ?? input.defaultValue;
    }
    for (const select of form.querySelectorAll("select")) {
      if (select.name === "w") continue;
      select.value = state.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
    const left = new Set((state.get("without") ?? "").split(" "));
    for (const box of form.querySelectorAll("input[name=candidate]")) {
      box.checked = !left.has(box.value);
    }
    for (const details of form.querySelectorAll("details")) {
      const isUsed = [...details.querySelectorAll("input[type=text], select")].some(
        (control) => control.value !== "");
      if (isUsed) details.open = true;
    }
  }

  function today() {
    const now = new Date();
    const two = (value) => String(value).padStart(2, "0");
    const text = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    // A clock that is behind must not make the evidence come from the future.
    const earliest = evidence["as-of"];
    return engine.dayNumber(text) !== null && text > earliest ? text : earliest;
  }

  /** The day the answers are given for; it stays with them. */
  let date = today();

  // --- The address -----------------------------------------------------------------------------

  function stateFromAddress() {
    const parameters = new URLSearchParams(location.hash.slice(1));
    const state = new Map(parameters);
    const given = state.get("date");
    date = given !== undefined && engine.dayNumber(given) !== null ? given : today();
    state.delete("date");
    return state;
  }

  function keepInAddress(state) {
    const parameters = new URLSearchParams([...state]);
    if (state.size > 0) parameters.set("date", date);
    const hash = parameters.toString();
    if (hash === location.hash.slice(1)) return;
    history.replaceState(null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
  }

  // --- Weights ---------------------------------------------------------------------------------

  const pairLevels = [
    [9, "9 times as much"], [7, "7 times as much"], [5, "5 times as much"],
    [3, "3 times as much"], [2, "twice as much"],
  ];

  function buildWeightFields(method) {
    if (weightFields.dataset.method === method) return;
    weightFields.dataset.method = method;
    weightFields.replaceChildren();
    const help = {
      direct: "Give each as many points as it counts. Only their proportions matter.",
      swing: "Imagine everything at its worst. What would you raise to its best first? That is"
        + " 100; say how much each other step is worth beside it. 0 leaves a criterion out.",
      ranking: "1 is the most important. Equal ranks are allowed.",
      pairwise: "For each pair, which counts more, and how much more?",
    }[method];
    if (help) weightFields.append(element("p", { class: "help" }, help));
    if (method === "pairwise") {
      criteria.forEach((first, row) => {
        for (const second of criteria.slice(row + 1)) weightFields.append(pairField(first, second));
      });
    } else if (help) {
      criteria.forEach((criterion, index) => {
        const high = method === "ranking" ? criteria.length : method === "swing" ? 100 : 1000000;
        const standard = method === "ranking" ? index + 1
          : method === "swing" ? 100 : criterion.weight;
        weightFields.append(element("p", { class: "figure-field" },
          element("label", { for: `w_${criterion.id}` }, criterion.title), " ",
          element("input", {
            type: "text", inputmode: "decimal", name: `w_${criterion.id}`,
            id: `w_${criterion.id}`, value: standard, "data-low": method === "ranking" ? 1 : 0,
            "data-high": high, "data-whole": method === "ranking" ? "yes" : null,
          })));
      });
    }
  }

  function pairField(first, second) {
    const id = `w_${first.id}_${second.id}`;
    const option = (value, text) => element("option", { value }, text);
    return element("p", { class: "figure-field" },
      element("label", { for: id }, `${first.title} or ${second.title}`), " ",
      element("select", { name: id, id },
        option("", "both the same"),
        ...pairLevels.map(([times, words]) => option(`${times}`, `${first.title}, ${words}`)),
        ...pairLevels.slice().reverse().map(
          ([times, words]) => option(`-${times}`, `${second.title}, ${words}`))));
  }

  function weightStatement(state) {
    const method = state.get("w") ?? "questionnaire";
    if (method === "questionnaire") return null;
    if (method === "pairwise") {
      const judgements = [];
      criteria.forEach(({ id: first }, row) => {
        for (const { id: second } of criteria.slice(row + 1)) {
          const times = Number(state.get(`w_${first}_${second}`) ?? 1);
          judgements.push(times < 0 ? [second, first, -times] : [first, second, times]);
        }
      });
      return { method, date, judgements };
    }
    const values = Object.fromEntries(
      criteria.map(({ id }) => [id, Number(state.get(`w_${id}`) ?? 0)]));
    return { method, date, values };
  }

  // --- The profile and its file ----------------------------------------------------------------

  const team = criteria.flatMap(({ measures }) => measures).find(({ kind }) => kind === "team");

  /** How many people have a skill: a number, or numbers by level where a level is told. */
  function headcount(state, key, size) {
    if (!team) return state.has(key) ? Math.min(size, Number(state.get(key))) : null;
    const standard = team["default-level"];
    // Nobody can know more than the team has people; those who know most are kept.
    let left = size;
    const counts = {};
    for (const { id } of team.levels) {
      const field = id === standard ? key : `${key}_${id}`;
      if (!state.has(field)) continue;
      counts[id] = Math.min(left, Number(state.get(field)));
      left -= counts[id];
    }
    const told = Object.keys(counts);
    if (told.length === 0) return null;
    return told.every((id) => id === standard) ? counts[standard] : counts;
  }

  /** A project file as an object, with the keys of the file. */
  function makeProfile(state) {
    const answers = {};
    for (const { id } of evidence.questionnaire.questions) {
      if (state.has(`a_${id}`)) answers[id] = state.get(`a_${id}`);
    }
    const load = {};
    for (const key of [
      "concurrent-users", "think-time-s", "requests-per-day", "peak-factor", "response-ms",
    ]) {
      if (state.has(`l_${key}`)) load[key] = Number(state.get(`l_${key}`));
    }
    const size = Number(state.get("t_size") ?? 0);
    const people = (items, prefix) => Object.fromEntries(items
      .map(({ id }) => [id, headcount(state, prefix + id, size)])
      .filter(([, count]) => count !== null));
    const left = new Set((state.get("without") ?? "").split(" "));
    const candidates = evidence.alternatives.map(({ id }) => id).filter((id) => !left.has(id));
    return {
      id: projectId, date, answers,
      load: Object.keys(load).length > 0 ? load : null,
      team: size > 0 ? {
        size, languages: people(evidence.languages, "tl_"),
        [evidence.subject.plural]: people(evidence.alternatives, "tf_"),
      } : null,
      "must-have": evidence.capabilities.filter(({ id }) => state.has(`m_${id}`)).map(({ id }) => (
        { capability: id, "at-least": state.get(`m_${id}`) })),
      weights: weightStatement(state),
      candidates: candidates.length === evidence.alternatives.length ? "all" : candidates,
    };
  }

  /** A number as project files write it: digits and a point, no exponent. */
  function plainNumber(value) {
    return Number.isInteger(value)
      ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, "");
  }

  function shortest(value) {
    const text = String(value);
    return /^\d+(\.\d+)?$/.test(text) ? text : plainNumber(value);
  }

  function flow(object) {
    const text = (value) => typeof value === "number" ? shortest(value)
      : typeof value === "object" ? flow(value) : value;
    const members = Object.entries(object).map(([key, value]) => `${key}: ${text(value)}`);
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  }

  /** The project file for `assay build`. */
  function projectFile(profile) {
    const lines = [
      `# Made by the chooser of "${evidence.title.replace(/[\r\n]/g, " ")}".`,
      `# Save it as Content/projects/${projectId}.yaml: the name seeds the simulation, so under`,
      "# another name its shares may differ by a point.",
      "client: Our team",
      "title: Our project",
      `date: ${profile.date}`,
      `answers: ${flow(profile.answers)}`,
    ];
    if (profile.load) lines.push(`load: ${flow(profile.load)}`);
    if (profile.team) {
      const { plural } = evidence.subject;
      lines.push(
        "team:", `  size: ${profile.team.size}`, `  languages: ${flow(profile.team.languages)}`,
        `  ${plural}: ${flow(profile.team[plural])}`);
    }
    if (profile["must-have"].length > 0) {
      lines.push("must-have:", ...profile["must-have"].map((item) => `  - ${flow(item)}`));
    }
    if (profile.weights) {
      const { method, values, judgements } = profile.weights;
      lines.push("weights:", `  method: ${method}`, `  date: ${profile.date}`);
      if (values) lines.push(`  values: ${flow(values)}`);
      if (judgements) {
        lines.push("  judgements:", ...judgements.map(([first, second, ratio]) =>
          `    - [ ${first}, ${second}, ${shortest(ratio)} ]`));
      }
    }
    lines.push(profile.candidates === "all"
      ? "candidates: all" : `candidates: [ ${profile.candidates.join(", ")} ]`);
    return lines.join("\n") + "\n";
  }

  // --- Running ---------------------------------------------------------------------------------

  let number = 0;
  let worker = null;

  /** A worker over http; pages opened from a folder may not start one. */
  function startWorker() {
    if (location.protocol !== "http:" && location.protocol !== "https:") return;
    try {
      worker = new Worker(workerAddress, { name: workerScripts.join(" ") });
    } catch {
      worker = null;
      return;
    }
    worker.addEventListener("message", ({ data }) => {
      if (data.number !== number) return;
      if (data.advice) showSimulated(data.advice);
      else refuse(data.refusal);
    });
    worker.addEventListener("error", () => {
      worker = null;
      update();
    });
  }

  const whenIdle = globalThis.requestIdleCallback
    ? (work) => requestIdleCallback(work, { timeout: 500 })
    : (work) => setTimeout(() => work({ timeRemaining: () => 8 }), 16);

  function runInSlices(advice, own) {
    const work = (deadline) => {
      if (own !== number) return;
      do {
        if (advice.advance(1000)) {
          showSimulated(advice.result());
          return;
        }
      } while (deadline.timeRemaining() > 3);
      whenIdle(work);
    };
    whenIdle(work);
  }

  /** The profile that the page shows the result of. */
  let shown = null;

  /** Reads the form, shows what needs no simulation, and starts the rest. */
  function update() {
    number += 1;
    const state = readState();
    keepInAddress(state);
    const profile = makeProfile(state);
    let advice;
    try {
      advice = new engine.Advice(evidence, profile);
    } catch (error) {
      if (!(error instanceof engine.DecisionError)) throw error;
      refuse(error.message);
      return;
    }
    if (worker) worker.postMessage({ number, profile });
    const own = number;
    // Working out and showing are two tasks, so that a slow phone still hears its reader between.
    setTimeout(() => {
      if (own !== number) return;
      shown = profile;
      showExact(advice);
      if (!worker) runInSlices(advice, own);
    }, 0);
  }

  function refuse(message) {
    body.removeAttribute("aria-busy");
    announce(`This cannot be worked out: ${message}`);
    body.replaceChildren(element("p", { class: "callout callout-warning" },
      `This cannot be worked out: ${message}`));
  }

  let isWatched = false;

  /** The standing is shown where the result is out of view. */
  function watchResult() {
    if (isWatched) return;
    isWatched = true;
    if (!globalThis.IntersectionObserver) {
      standing.hidden = false;
      return;
    }
    new IntersectionObserver((changes) => {
      standing.hidden = changes[changes.length - 1].isIntersecting;
    }).observe(body);
  }

  /** Says how it stands: to a screen reader at once, to the eye in the standing. */
  function announce(text) {
    status.textContent = text;
    document.getElementById("standing-text").textContent = text;
    watchResult();
  }

  // --- The result ------------------------------------------------------------------------------

  const openDetails = new Set();

  /** What can be unfolded; it is made when it is. */
  function foldable(key, summary, make) {
    const details = element("details", { class: "data", open: openDetails.has(key) ? "" : null },
      element("summary", {}, summary));
    let isMade = false;
    const fold = () => {
      if (details.open) openDetails.add(key);
      else openDetails.delete(key);
      if (details.open && !isMade) {
        isMade = true;
        details.append(make());
      }
    };
    details.addEventListener("toggle", fold);
    if (details.open) fold();
    return details;
  }

  function liveOrder({ model, screening }) {
    return model.order.filter((index) => screening[index].status !== "excluded");
  }

  /** What is exact at once: the ranking, and what was screened out. */
  function showExact(advice) {
    const { exact } = advice.decision;
    const order = liveOrder(exact);
    const rows = exact.model.rows;
    // Its place is kept, so that what follows does not move away from under a reader.
    const robustness = element("div", { id: "robustness", class: order.length > 1 ? "pending" : null },
      element("p", { class: "meta" },
        order.length > 1 ? "Working out how sure this is…" : ""));
    const verdict = element("p", { id: "verdict", class: "answer" }, openingSentence(exact, order));
    body.replaceChildren(
      verdict, ...cautions(advice, order), rankingFigure(advice, order),
      whyFirst(advice, order), robustness, screenedOut(advice), effort(advice, order),
      tables(advice, order));
    document.getElementById("result").hidden = false;
    announce(order.length === 0
      ? `No ${subject} meets every must-have.`
      : order.slice(0, 3).map((index, place) =>
        `${place + 1}. ${name(rows[index].id)} ${decimal(rows[index].total)}`).join(", ")
        + " points.");
  }

  function openingSentence({ model }, order) {
    if (order.length === 0) return `No ${subject} meets every must-have.`;
    const [first, second] = order.map((index) => model.rows[index]);
    if (!second) return `${name(first.id)} is the only one left to choose.`;
    const lead = first.total - second.total;
    return `${name(first.id)} comes first with ${decimal(first.total)} of 100 points, `
      + `${pointsInWords(lead)} ahead of ${name(second.id)}.`;
  }

  /** What must be known before the first place is believed. */
  function cautions(advice, order) {
    if (order.length === 0) return [];
    const { exact } = advice.decision;
    const { requirements, needs, candidates } = advice.inputs;
    const leader = order[0];
    const notes = [];
    const unknown = exact.screening[leader].unknown.map((gate) => requirements[gate].title);
    if (unknown.length > 0) {
      notes.push(`First verify: nobody could be found who says whether it has ${listed(unknown)}.`);
    }
    if (exact.coverage[leader] !== "sufficient") {
      const share = percent(exact.model.rows[leader].coverage);
      notes.push(exact.coverage[leader] === "insufficient"
        ? `Only ${share} of what counts is known for it, too little to recommend it.`
        : `Provisional: ${share} of what counts is known for it. Questions, load and team you leave`
          + " open count as unknown.");
    }
    const held = alternatives.get(candidates[leader]).capabilities;
    const lacking = needs.filter(({ capability, strength }) =>
      strength === "essential" && held[capability] && held[capability].level === "none");
    if (lacking.length > 0) {
      const titles = lacking.map(({ capability }) => capabilities.get(capability).title);
      notes.push(`It lacks what your answers call essential: ${listed(titles)}.`);
    }
    return notes.length === 0 ? [] : [element("div", { class: "callout callout-warning" },
      ...notes.map((note) => paragraph(note)))];
  }

  function legend(weights) {
    return element("ul", { class: "legend" }, ...criteria.map((criterion, index) =>
      element("li", {},
        svg("svg", { class: "chart swatch", viewBox: "0 0 10 10", "aria-hidden": "true" },
          svg("rect", { class: `s${index % 6 + 1}`, width: 10, height: 10 })),
        `${criterion.title} ${percent(weights[index])}`)));
  }

  /** One row of stacked contributions; the line spans best and worst case. */
  function bar(row, weights, missing) {
    const chart = svg("svg", {
      class: "chart bar", viewBox: "0 0 1000 26", preserveAspectRatio: "none",
      "aria-hidden": "true", focusable: "false",
    });
    let left = 0;
    row.criteria.forEach((value, index) => {
      const width = weights[index] * value * 10;
      chart.append(svg("rect", {
        class: `s${index % 6 + 1}`, x: left, y: 2, width: Math.max(0, width - 1.5), height: 16,
      }));
      // What rests on unknowns is striped, never pale.
      const unknown = width * missing[index];
      if (unknown > 4) {
        chart.append(svg("rect", {
          x: left + width - unknown, y: 2, width: Math.max(0, unknown - 1.5), height: 16,
          fill: "url(#unknown-stripes)",
        }));
      }
      left += width;
    });
    chart.append(svg("line", {
      class: "mark", x1: row.low * 10, x2: row.high * 10, y1: 22, y2: 22, "stroke-width": 1.5,
      "vector-effect": "non-scaling-stroke",
    }));
    return chart;
  }

  /** The share of each criterion's value that comes from cells nobody knows. */
  function missingShares(advice, index) {
    return advice.inputs.cells[index].map((cells, criterion) => {
      const weights = advice.decision.hierarchy.measures[criterion];
      let unknown = 0;
      let all = 0;
      cells.forEach((cell, measure) => {
        all += weights[measure] * cell.mode;
        if (cell.isMissing) unknown += weights[measure] * cell.mode;
      });
      return all > 0 ? unknown / all : 0;
    });
  }

  /** The stripes of all bars. */
  function stripes() {
    return svg("svg", { class: "chart stripes", "aria-hidden": "true", focusable: "false" },
      svg("pattern", {
        id: "unknown-stripes", width: 8, height: 16, patternUnits: "userSpaceOnUse",
      }, svg("rect", { class: "stripe", fill: "#fff", width: 4, height: 16 })));
  }

  function rankingFigure(advice, order) {
    if (order.length === 0) return document.createDocumentFragment();
    const { exact, hierarchy } = advice.decision;
    const bars = (first, end) => element("ol", { class: "bars", start: first + 1 },
      ...order.slice(first, end).map((index, place) => {
        const row = exact.model.rows[index];
        const isConditional = exact.screening[index].status === "conditional";
        return element("li", { class: first + place === 0 ? "first" : null },
          element("span", { class: "bar-name" }, link(row.id),
            isConditional ? element("small", {}, " to be verified") : null),
          element("span", { class: "bar-total" }, decimal(row.total)),
          bar(row, hierarchy.criteria, missingShares(advice, index)));
      }));
    const left = order.length - shownPlaces;
    return element("figure", { class: "exhibit ranking" },
      element("figcaption", {}, "What each brings, by criterion"),
      legend(hierarchy.criteria), stripes(), bars(0, shownPlaces),
      left > 0 ? foldable("bars", left === 1 ? "The other one" : `The other ${left}`,
        () => bars(shownPlaces)) : null,
      element("p", { class: "source-line" },
        "Points out of 100. The line beneath a bar runs from the worst to the best case of its"
        + " evidence; striped parts rest on unknowns. Evidence as of ", evidence["as-of"], "."));
  }

  /** Why the first is ahead of the second, in sentences. */
  function whyFirst(advice, order) {
    if (order.length < 2) return document.createDocumentFragment();
    const { exact, hierarchy } = advice.decision;
    const [first, second] = order.map((index) => exact.model.rows[index]);
    const found = engine.comparisons.explanation(
      hierarchy.criteria, first.criteria, second.criteria);
    return element("section", {},
      element("h3", {}, `Why ${name(first.id)} and not ${name(second.id)}`),
      paragraph(...contrast(first.id, second.id, found)));
  }

  function contrast(first, second, found) {
    const terms = (items) => listed(items.map((index) =>
      `${inSentence(criteria[index].title)} (${signed(found.contributions[index])})`));
    if (found.pros.length === 0) {
      return [strong(name(first)), " and ", strong(name(second)), " are level."];
    }
    const parts = [
      strong(name(first)), " is ahead mainly because of ", terms(found.keyPros), ". ",
    ];
    if (found.cons.length === 0) {
      parts.push(strong(name(second)), " is better at nothing that counts here.");
    } else {
      parts.push(strong(name(second)), " is better on ", terms(found.cons.slice(0, 3)),
        found.margin > 0 ? ", which does not outweigh them." : ", which evens it out.");
    }
    return parts;
  }

  function screenedOut(advice) {
    const { exact } = advice.decision;
    const { requirements, candidates } = advice.inputs;
    const out = exact.model.order.filter((index) => exact.screening[index].status === "excluded");
    if (out.length === 0) return document.createDocumentFragment();
    const prices = exact.gatePrices.filter(({ gain }) => gain !== null && gain > 0);
    return element("section", {},
      element("h3", {}, "Screened out, and why"),
      element("ul", {}, ...out.map((index) => element("li", {},
        link(candidates[index]),
        `: lacks ${listed(exact.screening[index].failed.map((gate) => requirements[gate].title))}`
        + ` (would have ${decimal(exact.model.rows[index].total)} points)`))),
      ...prices.map(({ gate, winnerWithout, gain }) => {
        const { title } = requirements.find(({ id }) => id === gate);
        return paragraph(
          `Without the must-have “${title}” `, strong(name(candidates[winnerWithout])),
          ` would lead, with ${pointsInWords(gain)} more than the first place has now.`);
      }));
  }

  /** What the first choice asks of the team and of one server. */
  function effort(advice, order) {
    if (order.length === 0) return document.createDocumentFragment();
    const leader = order[0];
    const fit = advice.inputs.teamFits[leader];
    const capacity = advice.inputs.capacities[leader];
    const id = advice.inputs.candidates[leader];
    const notes = [];
    if (fit && fit.personWeeks.high > 0) {
      notes.push(`Learning it takes your team about ${decimal(fit.personWeeks.low)} to `
        + `${decimal(fit.personWeeks.high)} person-weeks until ${fit.needed} people are`
        + " productive.");
    } else if (fit) {
      notes.push("Enough of your team are productive in it today.");
    }
    if (capacity) {
      const peak = `Your peak of ${decimal(advice.inputs.load.peakRate)} requests a second takes `;
      notes.push(capacity.mode < 0.005
        ? `${peak}next to nothing of the server it was measured on, ${percent(capacity.high)} at`
          + " most."
        : `${peak}about ${percent(capacity.mode)} of the server it was measured on, between `
          + `${percent(capacity.low)} and ${percent(capacity.high)}.`);
    }
    if (notes.length === 0) return document.createDocumentFragment();
    return element("section", {}, element("h3", {}, `What ${name(id)} asks of you`),
      ...notes.map((note) => paragraph(note)));
  }

  function tables(advice, order) {
    if (order.length === 0) return document.createDocumentFragment();
    const { exact, hierarchy } = advice.decision;
    const line = (index, place) => {
      const row = exact.model.rows[index];
      return {
        kind: place === 0 ? "emphasised" : null,
        cells: [link(row.id), decimal(row.total), `${decimal(row.low)} to ${decimal(row.high)}`,
          percent(row.coverage), ...row.criteria.map((value) => decimal(value))],
      };
    };
    return foldable("table", "The same as a table", () =>
      table(`Values out of 100 by criterion, with weights of ${listed(criteria.map(
        ({ title }, index) => `${title} ${percent(hierarchy.criteria[index])}`))}`,
      [capitalised(subject), "Total", "Worst to best", "Known",
        ...criteria.map(({ title }) => title)],
      order.map(line)));
  }

  // --- What the simulation adds ----------------------------------------------------------------

  function showSimulated(advice) {
    body.removeAttribute("aria-busy");
    const { live } = advice.result;
    const place = document.getElementById("robustness");
    if (!live || !place) return;
    const ids = live.model.rows.map(({ id }) => id);
    const sentence = verdictSentence(live, ids);
    document.getElementById("verdict").textContent = sentence;
    announce(verdictInShort(live, ids));
    const { model } = live;
    place.removeAttribute("class");
    if (ids.length < 2) {
      place.replaceChildren();
      return;
    }
    const parts = [
      element("h3", {}, "How sure this is"),
      ...rivalNote(live, ids),
      placesTable(live, ids, model.order.slice(0, shownPlaces)),
      model.order.length > shownPlaces
        ? foldable("places", `All ${model.order.length}`,
          () => placesTable(live, ids, model.order))
        : null,
      element("p", { class: "source-line" },
        "Weights and scores vary within what is plausible for them. Marked: those that may still be"
        + " better than the first."),
      element("h3", {}, "What would change the answer"),
      element("ul", {}, ...changes(live, ids).map((text) => element("li", {}, text))),
    ];
    place.replaceChildren(...parts.filter((part) => part !== null));
  }

  /** How many places are shown at once; the rest can be unfolded. */
  const shownPlaces = 6;

  function placesTable({ acceptability: shares, verdict }, ids, order) {
    return table(
      `Places in ${decimal(shares.draws)} plausible versions of your inputs`,
      [capitalised(subject), "First", "Top three", "Beats the first", "Points behind the best"],
      order.map((index) => ({
        kind: verdict.contenders.includes(index) ? "emphasised" : null,
        cells: [link(ids[index]), percent(shares.rankAcceptability[index][0]),
          percent(topThree(shares.rankAcceptability[index])),
          index === verdict.leader ? "–" : percent(shares.pairwise[index][verdict.leader]),
          decimal(shares.expectedRegret[index], 1)],
      })));
  }

  function topThree(shares) {
    let sum = 0;
    for (const share of shares.slice(0, 3)) sum += share;
    return Math.min(1, sum);
  }

  function verdictSentence({ verdict }, ids) {
    const leader = name(ids[verdict.leader]);
    if (verdict.strength === "only_option") return `${leader} is the only one left to choose.`;
    const rival = name(ids[verdict.rival]);
    const share = percent(verdict.probability);
    if (verdict.strength === "clear") {
      return `${leader} is the clear choice: it beats ${rival}, its strongest rival, in ${share} of`
        + " plausible versions of your inputs.";
    }
    if (verdict.strength === "lean") {
      return `The answer leans to ${leader}: it beats ${rival}, its strongest rival, in ${share} of`
        + " plausible versions of your inputs.";
    }
    return `Too close to call between ${listed(verdict.contenders.slice(0, 4).map(
      (index) => name(ids[index])))}: ${leader} is ahead by ${pointsInWords(verdict.margin)}, and `
      + `beats ${rival} in ${share} of plausible versions of your inputs.`;
  }

  function verdictInShort({ verdict }, ids) {
    const leader = name(ids[verdict.leader]);
    if (verdict.strength === "only_option") return `${leader} is the only one left to choose.`;
    const words = { clear: "Clear", lean: "Leaning", too_close: "Too close to call" };
    return `${words[verdict.strength]}: ${leader}, ahead of ${name(ids[verdict.rival])} in `
      + `${percent(verdict.probability)} of plausible cases.`;
  }

  /** Where the strongest rival is not the second, why the first is ahead of it too. */
  function rivalNote({ verdict, model, explanations }, ids) {
    const { leader, rival } = verdict;
    if (rival === null || model.order[1] === rival) return [];
    return [paragraph(
      "The one that beats it most often is not the second but ", strong(name(ids[rival])), ". ",
      ...contrast(ids[leader], ids[rival], explanations[rival]))];
  }

  function changes(live, ids) {
    const found = [];
    const turns = [];
    live.weights.stability.forEach((interval, index) => {
      const { title } = criteria[index];
      if (interval.upperLeader !== null) {
        turns.push({
          distance: interval.upper - interval.weight,
          text: `If ${inSentence(title)} counted more than ${percent(interval.upper)} instead of `
            + `${percent(interval.weight)}, ${name(ids[interval.upperLeader])} would lead.`,
        });
      }
      if (interval.lowerLeader !== null) {
        turns.push({
          distance: interval.weight - interval.lower,
          text: `If ${inSentence(title)} counted less than ${percent(interval.lower)} instead of `
            + `${percent(interval.weight)}, ${name(ids[interval.lowerLeader])} would lead.`,
        });
      }
    });
    turns.sort((one, other) => one.distance - other.distance);
    found.push(...turns.slice(0, 3).map(({ text }) => text));
    const flips = live.scores ? live.scores.bars.filter(({ flips: isFlip }) => isFlip) : [];
    found.push(...new Set(flips.slice(0, 3).map((flip) => flipSentence(flip, live, ids))));
    if (found.length === 0) {
      found.push("No change of a single weight, and no single score within its range, puts another"
        + ` ${subject} first.`);
    }
    return found;
  }

  /** What only the reader can tell, by the kind of measure. */
  const readersPart = { team: "what your team knows", capacity: "your load" };

  function flipSentence(flip, { verdict }, ids) {
    const whose = ids[flip.side === "leader" ? verdict.leader : verdict.rival];
    const rival = name(ids[verdict.rival]);
    const { title, kind } = criteria[flip.criterion].measures[flip.measure];
    const isOpen = kind === "team" ? shown.team === null : kind === "capacity" && !shown.load;
    return isOpen
      ? `Enter ${readersPart[kind]}: that alone can put ${rival} ahead.`
      : `Verify “${title}” of ${name(whose)} first: within what is plausible for it alone, ${rival}`
        + " would be ahead.";
  }

  // --- Keeping ---------------------------------------------------------------------------------

  const keepStatus = document.getElementById("keep-status");

  function download() {
    if (shown === null) return;
    const blob = new Blob([projectFile(shown)], { type: "application/yaml" });
    const address = URL.createObjectURL(blob);
    const anchor = element("a", { href: address, download: `${projectId}.yaml` });
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
    keepStatus.textContent = `Saved as ${projectId}.yaml.`;
  }

  async function copyAddress() {
    try {
      await navigator.clipboard.writeText(location.href);
      keepStatus.textContent = "The address is copied.";
    } catch {
      keepStatus.textContent = "The browser did not allow it: copy the address from its own field.";
    }
  }

  function startOver() {
    writeState(new Map());
    date = today();
    keepStatus.textContent = "All answers are cleared.";
    changed();
  }

  // --- Events ----------------------------------------------------------------------------------

  let timer = null;

  /** Reasons are shown for the answer that is chosen. */
  function showReasons() {
    for (const choice of form.querySelectorAll(".choice")) {
      const reason = choice.querySelector(".because");
      if (reason) reason.hidden = !choice.querySelector("input").checked;
    }
  }

  function changed() {
    buildWeightFields(field("w").value);
    showReasons();
    body.setAttribute("aria-busy", "true");
    clearTimeout(timer);
    timer = setTimeout(update, 150);
  }

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("download").addEventListener("click", download);
  document.getElementById("copy-link").addEventListener("click", copyAddress);
  document.getElementById("start-over").addEventListener("click", startOver);
  document.getElementById("to-result").addEventListener("click", (event) => {
    // The address holds the answers, so the link must not replace them.
    event.preventDefault();
    const result = document.getElementById("result");
    result.scrollIntoView({ block: "start" });
    result.focus({ preventScroll: true });
  });
  addEventListener("hashchange", () => {
    // The links of the page itself, such as to the result, are not a state.
    if (/^#[a-z-]+$/.test(location.hash)) {
      keepInAddress(readState());
      return;
    }
    writeState(stateFromAddress());
    changed();
  });

  startWorker();
  writeState(stateFromAddress());
  showReasons();
  // The page is drawn with its answers before the first result is worked out.
  setTimeout(update, 0);
})();
