// Marks the entry of the contents list whose section is being read. Without it the list is a list.
(() => {
  "use strict";
  const list = document.querySelector(".contents ol");
  if (!list) return;
  const entries = [...list.querySelectorAll("a")].map((link) => [
    link, document.getElementById(decodeURIComponent(link.hash.slice(1))),
  ]).filter(([, heading]) => heading);
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
