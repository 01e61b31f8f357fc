// The reader's choice of colours: as the device says, light or dark. Runs before anything is drawn.
(() => {
  "use strict";
  const key = "theme";
  const words = { system: "as on this device", light: "light", dark: "dark" };
  const choices = Object.keys(words);
  const root = document.documentElement;
  let choice = "system";
  let button;

  function read() {
    try {
      const kept = localStorage.getItem(key);
      choice = choices.includes(kept) ? kept : "system";
    } catch { /* Nothing may be kept here: the choice is this page's. */ }
  }

  function keep() {
    try {
      if (choice === "system") localStorage.removeItem(key);
      else localStorage.setItem(key, choice);
    } catch { /* As above. */ }
  }

  function apply() {
    if (choice === "system") delete root.dataset.theme;
    else root.dataset.theme = choice;
    if (!button) return;
    const next = choices[(choices.indexOf(choice) + 1) % choices.length];
    button.dataset.choice = choice;
    button.setAttribute("aria-label", `Colours: ${words[choice]}. Change to ${words[next]}`);
    button.title = `Colours: ${words[choice]}`;
  }

  read();
  apply();
  addEventListener("DOMContentLoaded", () => {
    button = document.getElementById("theme");
    if (!button) return;
    button.addEventListener("click", () => {
      choice = choices[(choices.indexOf(choice) + 1) % choices.length];
      keep();
      apply();
    });
    apply();
  });
  // The same choice in other windows, and in a page that the browser kept.
  const again = () => { read(); apply(); };
  addEventListener("storage", (event) => { if (event.key === key || event.key === null) again(); });
  addEventListener("pageshow", (event) => { if (event.persisted) again(); });
})();
