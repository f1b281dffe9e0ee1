/* The deck: reveal.js without network, keys that leave controls, a timer for activities, data tables on demand. */
(() => {
  const forward = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Escape"];
  const keeps = { range: 4, radio: 4, number: 4, text: 4, search: 4 };

  // reveal.js ignores keys while a control has focus: arrows, page keys and Escape leave the control
  document.addEventListener("keydown", (event) => {
    const at = document.activeElement;
    if (!at || at === document.body || !forward.includes(event.key)) return;
    if (event.key.startsWith("Arrow") && (keeps[at.type] || at.tagName === "SELECT" || at.tagName === "TEXTAREA")) return;
    if (event.key === "Escape") {
      const open = at.closest("details[open]");
      if (open) open.open = false;
      event.stopPropagation();
    }
    at.blur();
  }, true);

  for (const timer of document.querySelectorAll("[data-timer]")) {
    const digits = timer.querySelector(".digits");
    const button = timer.querySelector(".start");
    const more = timer.querySelector(".more");
    const spoken = timer.querySelector("[aria-live]");
    let left = Number(timer.dataset.timer) * 60;
    let ends = 0;
    let ticking = 0;
    const show = () => {
      const whole = Math.max(0, Math.ceil(left));
      digits.textContent = Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
      button.textContent = ticking ? timer.dataset.pause : timer.dataset.start;
      timer.classList.toggle("over", whole === 0);
    };
    const stop = () => { clearInterval(ticking); ticking = 0; };
    button.addEventListener("click", () => {
      if (ticking) stop();
      else if (left > 0) {
        ends = performance.now() + left * 1000;
        ticking = setInterval(() => {
          left = (ends - performance.now()) / 1000;
          if (left <= 0) { stop(); spoken.textContent = timer.dataset.over; }
          show();
        }, 250);
      }
      show();
    });
    more.addEventListener("click", () => { left = Math.max(0, left) + 60; ends += 60000; show(); });
    show();
  }

  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  Reveal.initialize({
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.1,
    maxScale: 4,
    center: false,
    controls: false,
    progress: false,
    slideNumber: false,
    hash: true,
    transition: still ? "none" : "fade",
    transitionSpeed: "fast",
    backgroundTransition: "none",
    scrollActivationWidth: null,
    view: document.documentElement.dataset.view || null,
    help: false,
  });
})();
