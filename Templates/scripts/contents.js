// Marks the entry of the contents list whose section is being read, names it where the list is folded,
// and gives headings a link to themselves. Without it the list is a list.
(() => {
  "use strict";
  const list = document.querySelector(".contents ol");
  if (!list) return;
  const entries = [...list.querySelectorAll("a")].map((link) => [
    link, document.getElementById(decodeURIComponent(link.hash.slice(1))),
  ]).filter(([, heading]) => heading);
  const details = list.closest("details");
  const reading = document.createElement("span");
  reading.className = "reading";
  reading.dataset.jsOnly = "";
  details.querySelector("summary").append(reading);
  list.addEventListener("click", (event) => {
    if (event.target.closest("a") && matchMedia("(max-width: 74.99rem)").matches) details.open = false;
  });
  for (const heading of document.querySelectorAll(".text :is(h2, h3)[id]:not(.visually-hidden)")) {
    const link = document.createElement("a");
    link.className = "permalink";
    link.href = `#${heading.id}`;
    link.textContent = "#";
    // The list has the same links for the keyboard.
    link.dataset.jsOnly = "";
    link.tabIndex = -1;
    link.ariaHidden = "true";
    heading.append(link);
  }

  let current;
  let waiting = false;
  function mark() {
    waiting = false;
    let found;
    for (const [link, heading] of entries) {
      if (heading.getBoundingClientRect().top > innerHeight / 4) break;
      found = link;
    }
    if (found === current) return;
    current?.removeAttribute("aria-current");
    found?.setAttribute("aria-current", "true");
    current = found;
    reading.textContent = found ? found.textContent : "";
    const box = list.closest(".contents");
    if (!found || box.scrollHeight <= box.clientHeight) return;
    const place = found.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (place < 40 || place > box.clientHeight - 60) box.scrollTop += place - box.clientHeight / 2;
  }
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(mark);
  }, { passive: true });
  mark();
})();
