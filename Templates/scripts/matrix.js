// The comparison of all: filters, sorts, pins and shortens the tables of the page.
//
// The tables are complete without it. What is shown is kept in the address after '#'.
(function () {
  "use strict";

  const matrix = document.getElementById("matrix");
  const form = document.getElementById("matrix-form");
  if (!matrix || !form) return;

  const ranks = { none: 0, unknown: 0, community: 1, official: 2, builtin: 3 };
  const field = (id) => document.getElementById(id);
  const status = field("matrix-status");
  const needList = field("needs");

  function element(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  // --- The table as data -----------------------------------------------------------------------

  const headRow = matrix.tHead.rows[0];
  const columns = [...headRow.cells].slice(1).map((head, index) => ({
    id: head.dataset.id, head, index, name: head.abbr, pin: head.querySelector("button"),
    languages: head.dataset.languages.split(" "), category: head.dataset.category, count: 0,
  }));
  const byId = new Map(columns.map((column) => [column.id, column]));

  function levelOf(cell) {
    const name = [...cell.classList].find((part) => part.startsWith("cell-")).slice(5);
    return { rank: ranks[name], text: cell.textContent };
  }

  const rows = [...matrix.tBodies[0].rows].map((row) => {
    const isGroup = row.classList.contains("group");
    const cells = isGroup ? [] : [...row.cells].slice(1);
    const levels = cells.map(levelOf);
    levels.forEach(({ rank }, index) => { if (rank >= 2) columns[index].count += 1; });
    return {
      row, isGroup, group: row.dataset.group, cells, levels,
      id: row.id.replace(/^capability-/, ""), title: row.cells[0].abbr,
      sort: row.querySelector("button"),
    };
  });
  const rowById = new Map(rows.filter(({ isGroup }) => !isGroup).map((row) => [row.id, row]));
  const groupRows = [...field("group-table").tBodies[0].rows];

  // --- The state -------------------------------------------------------------------------------

  const empty = () => ({
    needs: new Map(), language: "", category: "", group: "", sort: "", pins: [],
    differing: false, pinnedOnly: false, swapped: false,
  });
  let state = empty();

  /** Only names that the page has. */
  function has(id, value) {
    return value !== "" && [...field(id).options].some((option) => option.value === value);
  }

  function read() {
    const given = new URLSearchParams(location.hash.slice(1));
    state = empty();
    for (const pair of (given.get("need") ?? "").split(" ")) {
      const [id, level] = pair.split(":");
      if (rowById.has(id) && ranks[level] > 0) state.needs.set(id, level);
    }
    for (const key of ["language", "category", "group"]) {
      const value = given.get(key) ?? "";
      if (has(key, value)) state[key] = value;
    }
    const sort = given.get("sort") ?? "";
    if (sort === "count" || rowById.has(sort)) state.sort = sort;
    state.pins = (given.get("pin") ?? "").split(" ").filter((id) => byId.has(id));
    state.differing = given.get("rows") === "differing";
    state.pinnedOnly = given.get("only") === "pinned";
    state.swapped = given.get("axes") === "swapped";
  }

  function keep() {
    const parameters = new URLSearchParams();
    if (state.needs.size > 0) {
      parameters.set("need", [...state.needs].map((pair) => pair.join(":")).join(" "));
    }
    for (const key of ["language", "category", "group", "sort"]) {
      if (state[key] !== "") parameters.set(key, state[key]);
    }
    if (state.pins.length > 0) parameters.set("pin", state.pins.join(" "));
    if (state.differing) parameters.set("rows", "differing");
    if (state.pinnedOnly) parameters.set("only", "pinned");
    if (state.swapped) parameters.set("axes", "swapped");
    const hash = parameters.toString();
    if (hash === location.hash.slice(1)) return;
    history.replaceState(null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
  }

  // --- Showing ---------------------------------------------------------------------------------

  function isShown(column) {
    if (state.pinnedOnly && state.pins.length > 0) return state.pins.includes(column.id);
    if (state.pins.includes(column.id)) return true;
    return (state.language === "" || column.languages.includes(state.language))
      && (state.category === "" || column.category === state.category)
      && [...state.needs].every(([id, level]) =>
        rowById.get(id).levels[column.index].rank >= ranks[level]);
  }

  /** Pinned first, in the order in which they were pinned; then by what is asked for. */
  function ordered() {
    const worth = (column) => (state.sort === "" ? 0
      : state.sort === "count" ? column.count
        : rowById.get(state.sort).levels[column.index].rank);
    const place = ({ id }) => {
      const found = state.pins.indexOf(id);
      return found < 0 ? state.pins.length : found;
    };
    return [...columns].sort((one, other) => place(one) - place(other)
      || worth(other) - worth(one) || one.index - other.index);
  }

  let lastOrder = columns;

  /** Puts heads, cells and the rows of the groups into an order; all of them move or none. */
  function arrange(order) {
    if (order.every((column, index) => column === lastOrder[index])) return;
    lastOrder = order;
    headRow.append(...order.map(({ head }) => head));
    for (const { row, isGroup, cells } of rows) {
      if (!isGroup) row.append(...order.map(({ index }) => cells[index]));
    }
    const places = new Map(order.map(({ id }, index) => [id, index]));
    groupRows.sort((one, other) => places.get(one.dataset.id) - places.get(other.dataset.id));
    field("group-table").tBodies[0].append(...groupRows);
  }

  function show() {
    const order = ordered();
    arrange(order);
    const shown = order.filter(isShown);
    const hidden = new Set(columns.filter((column) => !shown.includes(column)));
    for (const column of order) {
      column.head.hidden = hidden.has(column);
      const isPinned = state.pins.includes(column.id);
      column.head.classList.toggle("pinned", isPinned);
      column.pin.setAttribute("aria-pressed", String(isPinned));
    }
    let count = 0;
    let all = 0;
    const alive = new Set();
    for (const row of rows) {
      if (row.isGroup) continue;
      for (const column of order) {
        const cell = row.cells[column.index];
        cell.hidden = hidden.has(column);
        cell.classList.toggle("pinned", state.pins.includes(column.id));
      }
      const texts = new Set(shown.map((column) => row.levels[column.index].text));
      const isIn = state.group === "" || row.group === state.group;
      row.row.hidden = !isIn || (state.differing && texts.size < 2);
      row.row.classList.toggle("needed", state.needs.has(row.id));
      const isSorted = state.sort === row.id;
      row.sort.setAttribute("aria-pressed", String(isSorted));
      if (isIn) all += 1;
      if (!row.row.hidden) {
        count += 1;
        alive.add(row.group);
      }
    }
    for (const row of rows) {
      if (!row.isGroup) continue;
      row.row.hidden = !alive.has(row.group);
      row.row.cells[0].colSpan = shown.length + 1;
    }
    for (const row of groupRows) {
      row.hidden = hidden.has(byId.get(row.dataset.id));
      row.classList.toggle("pinned", state.pins.includes(row.dataset.id));
    }
    needList.replaceChildren(...[...state.needs].map(needItem));
    for (const key of ["language", "category", "group"]) field(key).value = state[key];
    field("sort").value = state.sort;
    field("differing").checked = state.differing;
    field("pinned-only").checked = state.pinnedOnly;
    field("swapped").checked = state.swapped;
    keep();
    if (state.pins.length > 0 || matrix.querySelector(".stuck")) stick();
    swap(shown);
    const [across, down] = state.swapped ? ["rows", "columns"] : ["columns", "rows"];
    return `${shown.length} of ${columns.length} ${across} and ${count} of ${all} ${down} are shown.`;
  }

  const swapped = field("matrix-swapped");

  /** Shows what is shown with rows as columns and columns as rows, in a table of its own. */
  function swap(shown) {
    matrix.parentElement.hidden = state.swapped;
    swapped.hidden = !state.swapped;
    swapped.replaceChildren();
    if (!state.swapped) return;
    const visible = rows.filter(({ row, isGroup }) => !isGroup && !row.hidden);
    const head = element("tr", {}, element("th", { scope: "col" }, swapped.dataset.corner),
      ...visible.map(({ title, id }) => element("th", { scope: "col", "data-id": id },
        element("span", {}, title))));
    const body = shown.map(({ id, head: { classList }, head: { firstElementChild: link }, index }) =>
      element("tr", { "data-id": id, class: classList.contains("pinned") ? "pinned" : "" },
        element("th", { scope: "row" }, link.cloneNode(true)),
        ...visible.map(({ cells }) => {
          const cell = cells[index].cloneNode(true);
          cell.classList.remove("stuck");
          cell.style.left = "";
          return cell;
        })));
    swapped.append(element("table", { class: "matrix matrix-wide" },
      element("caption", { id: "matrix-swapped-caption" }, matrix.caption.textContent),
      element("thead", {}, head), element("tbody", {}, ...body)));
  }

  /** Pinned columns stay beside the names of the rows while the others pass, as long as there is room. */
  function stick() {
    const region = matrix.parentElement;
    const first = headRow.cells[0].offsetWidth;
    let left = first;
    for (const column of lastOrder) {
      const width = column.head.offsetWidth;
      const sticks = state.pins.includes(column.id) && left + width < region.clientWidth * 0.6;
      for (const cell of [column.head, ...rows.filter(({ isGroup }) => !isGroup).map(
        ({ cells }) => cells[column.index])]) {
        cell.classList.toggle("stuck", sticks);
        cell.style.left = sticks ? `${left}px` : "";
      }
      if (sticks) left += width;
    }
  }

  function announce(text) {
    const counts = show();
    status.textContent = text ? `${text} ${counts}` : counts;
  }

  const levelWords = { community: "at least community", official: "official", builtin: "built in" };

  function needItem([id, level]) {
    const { title } = rowById.get(id);
    const remove = element("button", { type: "button" },
      `${title}: ${levelWords[level]}`, element("span", { "aria-hidden": "true" }, " ×"));
    remove.setAttribute("aria-label", `${title}: ${levelWords[level]}. Remove`);
    remove.addEventListener("click", () => {
      state.needs.delete(id);
      announce(`${title} is no longer asked for.`);
      field("need").focus();
      // Where the filters are folded, on a narrow screen.
      if (document.activeElement !== field("need")) field("filter").parentElement.focus();
    });
    return element("li", {}, remove);
  }

  // --- Controls --------------------------------------------------------------------------------

  for (const column of columns) {
    column.pin.addEventListener("click", () => {
      const isPinned = state.pins.includes(column.id);
      state.pins = isPinned
        ? state.pins.filter((id) => id !== column.id) : [...state.pins, column.id];
      announce(`${column.name} is ${isPinned ? "no longer pinned" : "pinned and comes first"}.`);
      column.pin.focus();
    });
  }
  for (const row of rows) {
    if (row.isGroup) continue;
    row.sort.addEventListener("click", () => {
      state.sort = state.sort === row.id ? "" : row.id;
      announce(state.sort === "" ? "Sorted by name." : `Sorted by ${row.title}, best first.`);
      row.sort.focus();
    });
    field("sort").append(element("option", { value: row.id }, `by ${row.title}`));
  }

  field("need-add").addEventListener("click", () => {
    const id = field("need").value;
    if (id === "") {
      status.textContent = "Choose a capability first.";
      return;
    }
    state.needs.set(id, field("need-level").value);
    field("need").value = "";
    announce(`${rowById.get(id).title} is asked for.`);
  });
  for (const key of ["language", "category", "group", "sort"]) {
    field(key).addEventListener("change", () => {
      state[key] = field(key).value;
      announce("");
    });
  }
  field("differing").addEventListener("change", ({ target }) => {
    state.differing = target.checked;
    announce("");
  });
  field("pinned-only").addEventListener("change", ({ target }) => {
    state.pinnedOnly = target.checked;
    announce(target.checked && state.pins.length === 0 ? "Nothing is pinned yet." : "");
  });
  field("swapped").addEventListener("change", ({ target }) => {
    state.swapped = target.checked;
    announce("");
  });
  field("matrix-reset").addEventListener("click", () => {
    state = empty();
    announce("");
  });
  field("matrix-copy").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      status.textContent = "The address is copied.";
    } catch {
      status.textContent = "The browser did not allow it: copy the address from its own field.";
    }
  });
  addEventListener("resize", () => {
    if (state.pins.length > 0) stick();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => {
    // Links to a place on the page are no state.
    if (/^#[a-z0-9.-]+$/.test(location.hash)) return;
    read();
    announce("");
  });

  // --- Two at a time ---------------------------------------------------------------------------

  const pairForm = field("pair-form");
  if (pairForm) {
    const table = field("pair-table");
    const place = new Map(columns.map(({ id }, index) => [id, index]));
    field("pair-second").selectedIndex = Math.min(1, columns.length - 1);
    pairForm.addEventListener("submit", (event) => {
      event.preventDefault();
      const [low, high] = [field("pair-first").value, field("pair-second").value]
        .map((id) => place.get(id)).sort((one, other) => one - other);
      if (low === high) {
        status.textContent = "Choose two that differ.";
        return;
      }
      // The table starts with the second row: the first has nothing before it.
      table.tBodies[0].rows[high - 1].cells[low + 1].querySelector("a").click();
    });
  }

  if (!/^#[a-z0-9.-]+$/.test(location.hash)) read();
  show();
})();
