/* A dark room: key N swaps grounds and inks, of the words and of what is drawn. Paper stays white. */
(() => {
  const colours = JSON.parse(document.getElementById("night-colours").textContent);
  const triple = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)).join(",");
  const swap = new Map(Object.entries(colours).flatMap(([day, night]) => [
    [day.toLowerCase(), night],
    ["rgba(" + triple(day), "rgba(" + triple(night)],
  ]));
  const dark = (written) =>
    written.replace(/#[0-9a-f]{6}|rgba\(\d+,\s*\d+,\s*\d+/gi, (found) => swap.get(found.toLowerCase().replaceAll(" ", "")) || found);

  function set(on) {
    document.querySelectorAll(".wb").forEach((one) => one.classList.toggle("wb-night", on));
    document.body.classList.toggle("wb-night", on);
    workbookCharts.repaint(on ? dark : null);
  }

  if (document.documentElement.classList.contains("reveal-print")) return;
  const isOn = () => document.body.classList.contains("wb-night");
  Reveal.addKeyBinding({ keyCode: 78, key: "N", description: "night" }, () => set(!isOn()));
  let before = false;
  addEventListener("beforeprint", () => { before = isOn(); if (before) set(false); });
  addEventListener("afterprint", () => { if (before) set(true); });
})();
