/* Draws what a slide holds as large as its room allows: a notebook's words have no size of their own. */
(() => {
  const LEAST = 0.55;
  const MOST = 1.3; // of words alone on a slide
  const room = 548;
  function fit(parts) {
    const all = parts.parentElement.parentElement;
    if (!all.offsetParent && !document.documentElement.classList.contains("reveal-print")) return;
    parts.style.zoom = 1;
    const free = room - parts.offsetTop;
    const chart = parts.querySelector(".plot, .table table");
    const spoken = [...parts.children].every((one) => one.classList.contains("words"));
    const wide = spoken ? MOST : chart && parts.children.length === 1 ? Math.min(1136 / chart.offsetWidth, free / chart.offsetHeight, 1.6) : 1;
    const share = Math.max(LEAST, Math.min(wide, free / parts.scrollHeight));
    if (Math.abs(share - 1) > 0.01) parts.style.zoom = share;
  }
  const seen = new ResizeObserver((entries) => entries.forEach(({ target }) => target.offsetParent && fit(target.querySelector(".notebook-parts"))));
  addEventListener("load", () => document.querySelectorAll(".notebook-room").forEach((one) => seen.observe(one)));
})();
