/* Terms explained: Escape puts a meaning away, and none leaves the slide or the window. Styles show and hide them. */
(() => {
  const termed = (event) => event.target.closest?.(".wb-termed");

  function show(event) {
    const term = termed(event);
    if (!term || term.contains(event.relatedTarget)) return;
    term.classList.remove("wb-closed");
    const meaning = term.querySelector(".wb-meaning");
    meaning.style.left = "";
    meaning.classList.remove("wb-above");
    const room = (term.closest(".slide") || document.documentElement).getBoundingClientRect();
    const bottom = term.closest(".slide") ? room.bottom : innerHeight;
    const box = meaning.getBoundingClientRect();
    const scale = box.width / meaning.offsetWidth || 1; // a deck is drawn larger or smaller than it is laid out
    const over = box.right + 12 - room.right;
    if (over > 0 && getComputedStyle(meaning).position === "absolute") meaning.style.left = `${-over / scale}px`;
    if (box.bottom + 12 > bottom) meaning.classList.add("wb-above");
  }

  addEventListener("mouseover", show);
  addEventListener("focusin", show);
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const term of document.querySelectorAll(".wb-termed:is(:hover, :focus-within)")) term.classList.add("wb-closed");
  }, true);
})();
