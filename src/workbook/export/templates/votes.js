/* Votes by show of hands: counted with the mouse, with the number keys (Shift takes one back) or typed. They are kept
   by this browser for this file, and never leave it. */
(() => {
  const MOST = 999;
  for (const list of document.querySelectorAll("[data-vote]")) {
    const slide = list.closest("section");
    const fields = [...list.querySelectorAll("input")];
    const bars = [...list.querySelectorAll(".vote-bar")];
    const total = slide.querySelector(".vote-total");
    const name = "workbook-vote " + document.title + " " + list.dataset.vote;
    const count = (field) => Math.min(MOST, Math.max(0, Math.floor(Number(field.value)) || 0));

    function show() {
      const counts = fields.map(count);
      const most = Math.max(1, ...counts);
      bars.forEach((bar, i) => (bar.style.width = (100 * counts[i]) / most + "%"));
      const hands = counts.reduce((sum, one) => sum + one, 0);
      total.textContent = hands ? total.dataset.hands.replace("0", hands) : total.dataset.none;
      // a page without an address of its own has no memory: the vote lives as long as the page
      try {
        if (hands) localStorage.setItem(name, JSON.stringify(counts));
        else localStorage.removeItem(name);
      } catch { /* nothing is kept */ }
    }

    function add(i, step) {
      fields[i].value = Math.min(MOST, Math.max(0, count(fields[i]) + step));
      show();
    }

    try {
      const kept = JSON.parse(localStorage.getItem(name));
      if (Array.isArray(kept)) fields.forEach((field, i) => (field.value = Number.isInteger(kept[i]) ? kept[i] : 0));
    } catch { /* nothing was kept */ }
    fields.forEach((field, i) => {
      field.addEventListener("input", show);
      field.addEventListener("change", () => { field.value = count(field); show(); });
      for (const button of field.parentElement.querySelectorAll("button")) {
        button.addEventListener("click", () => add(i, Number(button.dataset.step)));
      }
    });
    slide.querySelector(".vote-clear").addEventListener("click", () => {
      fields.forEach((field) => (field.value = 0));
      show();
    });
    document.addEventListener("keydown", (event) => {
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
      if (!digit || event.ctrlKey || event.altKey || event.metaKey || Reveal.getCurrentSlide() !== slide) return;
      if (document.activeElement?.type === "number") return; // typed into a field
      if (fields[digit[1] - 1]) add(digit[1] - 1, event.shiftKey ? -1 : 1);
    });
    show();
  }
})();
