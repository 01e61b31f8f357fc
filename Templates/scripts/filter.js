// Fields that shorten a list: what is left has every word that is written.
(function () {
  "use strict";

  function folded(text) {
    return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  }

  for (const input of document.querySelectorAll("[data-filter]")) {
    const items = [...document.getElementById(input.dataset.filter).children];
    const texts = items.map((item) => folded(item.textContent.replace(/\s+/g, " ")));
    const status = input.parentElement.querySelector("[role=status]");

    const shorten = () => {
      const words = folded(input.value).split(/\s+/).filter((word) => word !== "");
      let count = 0;
      items.forEach((item, index) => {
        item.hidden = !words.every((word) => texts[index].includes(word));
        if (!item.hidden) count += 1;
      });
      status.textContent = words.length === 0 ? "" : `${count} of ${items.length}`;
      const hash = words.length === 0 ? "" : `#${new URLSearchParams({ with: words.join(" ") })}`;
      // A link to one entry stays until something is written.
      if (words.length > 0 || location.hash.startsWith("#with=")) {
        history.replaceState(null, "", hash === "" ? location.pathname : hash);
      }
    };

    input.value = new URLSearchParams(location.hash.slice(1)).get("with") ?? "";
    input.addEventListener("input", shorten);
    if (input.value !== "") shorten();
  }
})();
