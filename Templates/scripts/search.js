// The search: pages, headings, terms and what is compared, found in this browser.
//
// The index is a script that is loaded when the search is opened, so it works from a folder too.
// Without this script the link in the head leads to a page that lists everything.
(function () {
  "use strict";

  const { index: indexAddress, root } = document.currentScript.dataset;
  const most = 30;

  // --- Words -----------------------------------------------------------------------------------

  /** Small letters without accents, so that what looks alike is alike. */
  function folded(text) {
    const small = text.toLowerCase();
    return /^[\0-\x7f]*$/.test(small) ? small : small.normalize("NFD").replace(/\p{M}/gu, "");
  }

  /** The words of a text with their places in it. */
  function wordsOf(text) {
    return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), (match) => (
      { word: folded(match[0]), start: match.index, end: match.index + match[0].length }));
  }

  /** Whether one insertion, deletion, change or swap of neighbours turns one word into the other. */
  function isNear(one, other) {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one];
    if (long.length - short.length > 1) return false;
    let start = 0;
    while (start < short.length && short[start] === long[start]) start += 1;
    let end = 0;
    while (end < short.length - start
      && short[short.length - 1 - end] === long[long.length - 1 - end]) end += 1;
    if (start + end >= long.length - 1) return true;
    return short.length === long.length && start + end === short.length - 2
      && short[start] === long[start + 1] && short[start + 1] === long[start];
  }

  // --- The index -------------------------------------------------------------------------------

  // What a word is worth where it stands: in the title, in the title of the page, in the text.
  const titleField = 0, pageField = 1, textField = 2;
  const whole = [8, 4, 2];
  const started = [5, 3, 1];
  const kinds = { section: 1, alternative: 2, comparison: 5 };
  const kindWorth = [1.15, 1, 1.3, 1.1, 1.15, 1];

  /** Takes the index apart into entries and the words that lead to them. */
  function prepare({ pages, entries: rows, kinds: kindNames }) {
    const entries = [];
    const found = new Map();
    for (let row = 0; row < rows.length; row += 5) {
      const [kind, page, anchor, ownTitle, text] = rows.slice(row, row + 5);
      const pageTitle = pages[page * 2 + 1];
      const entry = {
        kind, kindName: kindNames[kind], pageTitle, title: ownTitle || pageTitle, text,
        address: root + pages[page * 2] + (anchor ? `#${anchor}` : ""),
      };
      const place = entries.push(entry) - 1;
      const note = (source, field) => {
        for (const { word } of wordsOf(source)) {
          if (!found.has(word)) found.set(word, [new Set(), new Set(), new Set()]);
          found.get(word)[field].add(place);
        }
      };
      entry.length = wordsOf(entry.title).length;
      note(entry.title, titleField);
      if (ownTitle) note(pageTitle, pageField);
      note(text, textField);
    }
    return { entries, found, words: [...found.keys()].sort() };
  }

  /** The words that a word of the query may mean, each with what it is worth in each field. */
  function meanings({ found, words }, term) {
    const result = [];
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] < term) low = middle + 1;
      else high = middle;
    }
    for (; low < words.length && words[low].startsWith(term); low += 1) {
      const share = (1 + term.length / words[low].length) / 2;
      result.push([words[low],
        words[low] === term ? whole : started.map((worth) => worth * share)]);
    }
    if (result.length > 0 || term.length < 4) return result;
    for (const word of words) {
      const isStart = word.length > term.length && word[0] === term[0] && term.length > 4
        && [0, 1, -1].some((more) => isNear(term, word.slice(0, term.length + more)));
      if (isNear(term, word)) result.push([word, whole.map((worth) => worth * 0.5)]);
      else if (isStart) result.push([word, started.map((worth) => worth * 0.4)]);
    }
    return result;
  }

  /**
   * What a query finds, best first: { hits, words, isComplete }.
   *
   * A word in a title is worth more than one in a text, however often it stands there. Where
   * nothing has every word of the query, what has the most of them is shown.
   */
  function find(index, query) {
    const terms = [...new Set(wordsOf(query).map(({ word }) => word))];
    const scores = new Map();
    const matched = new Set();
    for (const term of terms) {
      const best = new Map();
      for (const [word, worth] of meanings(index, term)) {
        matched.add(word);
        index.found.get(word).forEach((places, field) => {
          for (const place of places) {
            const known = best.get(place);
            if (!known || known.worth < worth[field]) {
              best.set(place, { worth: worth[field], isTitle: field === titleField });
            }
          }
        });
      }
      const rarity = Math.log(1 + index.entries.length / Math.max(1, best.size));
      for (const [place, { worth, isTitle }] of best) {
        if (!scores.has(place)) scores.set(place, { place, terms: 0, inTitle: 0, score: 0 });
        const score = scores.get(place);
        score.terms += 1;
        score.inTitle += isTitle ? 1 : 0;
        score.score += worth * rarity;
      }
    }
    const wanted = folded(query.trim());
    for (const score of scores.values()) {
      const { kind, title, length } = index.entries[score.place];
      score.score += 2 * Math.min(1, score.inTitle / Math.max(1, length));
      if (folded(title) === wanted) score.score += 10;
      // A comparison is meant by whoever names both.
      score.score *= kind === kinds.comparison && score.inTitle < 2 ? 0.2 : kindWorth[kind];
    }
    const ranked = [...scores.values()].sort((one, other) =>
      other.terms - one.terms || other.score - one.score || one.place - other.place);
    const isComplete = ranked.length > 0 && ranked[0].terms === terms.length;
    const enough = ranked.length > 0 ? ranked[0].terms : 0;
    return {
      hits: ranked.filter((score) => score.terms === enough).map(
        ({ place }) => index.entries[place]),
      words: matched, isComplete,
    };
  }

  let loading = null;

  /** The index, loaded once. */
  function load() {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.addEventListener("load", () => resolve(prepare(globalThis.AssaySearchIndex)));
      script.addEventListener("error", () => {
        loading = null;
        reject(new Error("the index cannot be loaded"));
      });
      script.src = indexAddress;
      document.head.append(script);
    });
    return loading;
  }

  globalThis.AssaySearch = { find, load };

  // --- The form and its hits -------------------------------------------------------------------

  function element(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  /** A text with the words that were found marked. */
  function marked(text, words) {
    const parts = [];
    let last = 0;
    for (const { word, start, end } of wordsOf(text)) {
      if (!words.has(word)) continue;
      parts.push(text.slice(last, start), element("mark", {}, text.slice(start, end)));
      last = end;
    }
    parts.push(text.slice(last));
    return parts;
  }

  /** The part of a text around the first word that was found. */
  function excerpt(text, words) {
    const room = 150;
    const hit = wordsOf(text).find(({ word }) => words.has(word));
    let start = hit && hit.end > room ? text.lastIndexOf(" ", hit.start - 50) + 1 : 0;
    if (start < 0) start = 0;
    if (text.length - start <= room) return (start > 0 ? "… " : "") + text.slice(start);
    const end = text.lastIndexOf(" ", start + room);
    return (start > 0 ? "… " : "") + text.slice(start, end > start ? end : start + room) + " …";
  }

  function hitItem(entry, words) {
    const place = entry.kind === kinds.section
      ? entry.pageTitle : entry.kindName;
    const link = element("a", { href: entry.address },
      element("span", { class: "hit-title" }, ...marked(entry.title, words)),
      " ", element("span", { class: "hit-place" }, place));
    if (entry.text) {
      link.append(" ", element("span", { class: "hit-text" },
        ...marked(excerpt(entry.text, words), words)));
    }
    return element("li", {}, link);
  }

  /** Builds the form into a box; returns what the page does with it. */
  function mount(box, { opensFirst, changed = () => {}, followed = () => {} }) {
    const id = `${box.id || "search"}-words`;
    const input = element("input", {
      type: "search", id, autocomplete: "off", autocapitalize: "off", spellcheck: "false",
      enterkeyhint: "search", "aria-describedby": `${id}-help`,
    });
    const status = element("p", { role: "status", class: "search-status" });
    const list = element("ol", { class: "hits" });
    const form = element("form", { role: "search", class: "search-form" },
      element("label", { for: id }, "Search this guide"), input);
    box.append(form,
      element("p", { class: "search-help", id: `${id}-help` },
        "Arrow keys move through the results, Enter opens one."), status, list);
    let timer = null;

    async function show() {
      const query = input.value;
      changed(query);
      if (wordsOf(query).length === 0) {
        list.replaceChildren();
        status.textContent = "";
        return;
      }
      let index;
      try {
        index = await load();
      } catch {
        status.textContent = "The index could not be loaded. Reload the page to try again.";
        return;
      }
      if (input.value !== query) return;
      const { hits, words, isComplete } = find(index, query);
      list.replaceChildren(...hits.slice(0, most).map((entry) => hitItem(entry, words)));
      status.textContent = hits.length === 0 ? `Nothing has “${query.trim()}”.`
        : (isComplete ? "" : "Nothing has all these words; the nearest: ")
          + (hits.length === 1 ? "1 result" : `${hits.length} results`)
          + (hits.length > most ? `, the first ${most} shown` : "") + ".";
    }

    const links = () => [...list.querySelectorAll("a")];
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(show, 80);
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      clearTimeout(timer);
      await show();
      const [first] = links();
      if (!first) return;
      if (opensFirst) first.click();
      else first.focus();
    });
    box.addEventListener("keydown", (event) => {
      const all = links();
      const at = all.indexOf(document.activeElement);
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "ArrowDown" && at + 1 < all.length) all[at + 1].focus();
      else if (event.key === "ArrowUp" && at >= 0) (all[at - 1] ?? input).focus();
      else if (at >= 0 && event.key.length === 1 && event.key !== " ") input.focus();
      else return;
      // The letter that brought the reader back to the field is typed into it.
      if (event.key.length > 1) event.preventDefault();
    });
    list.addEventListener("click", (event) => {
      if (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        followed();
      }
    });
    return {
      input,
      write(query) {
        input.value = query;
        show();
      },
    };
  }

  // --- Opening ---------------------------------------------------------------------------------

  const setting = "assay-search-key";

  function usesKey() {
    try {
      return localStorage.getItem(setting) !== "off";
    } catch {
      return true;
    }
  }

  function keepKey(isOn) {
    try {
      localStorage.setItem(setting, isOn ? "on" : "off");
    } catch {
      // A browser that keeps nothing keeps the key.
    }
  }

  function makeDialog() {
    const dialog = element("dialog", { class: "search-dialog", "aria-label": "Search" });
    const box = element("div", { id: "search-box" });
    const close = element("button", { type: "button", class: "search-close" }, "Close");
    const key = element("input", { type: "checkbox", id: "search-key" });
    key.checked = usesKey();
    key.addEventListener("change", () => keepKey(key.checked));
    const leave = () => {
      // A hidden field must not take the next key.
      view.input.blur();
      dialog.close();
    };
    const view = mount(box, { opensFirst: true, followed: leave });
    close.addEventListener("click", leave);
    // Before the field takes the key for clearing itself.
    dialog.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      leave();
    });
    dialog.append(close, box, element("p", { class: "search-setting" }, key, " ",
      element("label", { for: "search-key" }, "The key / opens the search")));
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) leave();
    });
    document.body.append(dialog);
    return { dialog, input: view.input };
  }

  let shown = null;

  function open() {
    if (page) {
      page.input.focus();
      return;
    }
    shown ??= makeDialog();
    load().catch(() => {});
    if (!shown.dialog.open) shown.dialog.showModal();
    shown.input.focus();
    shown.input.select();
  }

  /** The page of the search has the form in its text. */
  function mountPage() {
    const box = document.getElementById("search-page");
    if (!box) return null;
    const asked = new URLSearchParams(location.hash.slice(1)).get("q")
      ?? new URLSearchParams(location.search).get("q");
    const view = mount(box, {
      opensFirst: false,
      changed(query) {
        const hash = query.trim() === "" ? "" : `#${new URLSearchParams({ q: query.trim() })}`;
        if (hash !== location.hash) {
          history.replaceState(null, "", hash === "" ? location.pathname : hash);
        }
      },
    });
    if (asked) view.write(asked);
    view.input.focus({ preventScroll: true });
    return view;
  }

  const page = mountPage();

  for (const link of document.querySelectorAll("a.search")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
  }
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !usesKey()) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    open();
  });
})();
