/* Draws each chart once it has a width: a chart on a hidden slide waits for its slide. plotly.js stands packed in
   the file and is unpacked after the text and the board are on screen. A chart that cannot be drawn opens its table. */
window.workbookCharts = (() => {
  const drawn = new Set();
  let ready = null;
  let repainted = null; // changes the colours of a figure written as text

  async function unpack() {
    const packed = document.getElementById("plotly-packed").textContent;
    const signs = atob(packed);
    const bytes = new Uint8Array(signs.length);
    for (let i = 0; i < signs.length; i += 1) bytes[i] = signs.charCodeAt(i);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const script = document.createElement("script");
    script.textContent = await new Response(stream).text();
    document.head.append(script);
    script.remove();
    // a chart measures its words: the faces must be there first
    await Promise.all(['20px "Source Sans 3"', '600 20px "Source Sans 3"', '600 20px "Source Serif 4"'].map((f) => document.fonts.load(f)));
  }

  async function draw(plot) {
    if (drawn.has(plot)) return;
    drawn.add(plot);
    try {
      await (ready ||= unpack());
      const written = document.getElementById("figure-" + plot.dataset.chart).textContent;
      const figure = JSON.parse(repainted ? repainted(written) : written);
      // on a phone a chart is drawn as narrow as its words allow; the rest is scrolled
      const room = plot.parentElement.clientWidth;
      if (plot.dataset.narrow && room < figure.layout.width) {
        figure.layout.width = Math.max(room, Number(plot.dataset.narrow));
        plot.style.width = figure.layout.width + "px";
      }
      await window.Plotly.react(plot, figure.data, figure.layout, { staticPlot: true, displayModeBar: false });
      plot.dataset.drawn = "yes";
    } catch (error) {
      plot.dataset.drawn = "no";
      const details = plot.closest("figure, section")?.querySelector("details");
      if (details) details.open = true;
      console.error("chart " + plot.dataset.chart + ": " + error.message);
    }
  }

  function start() {
    const seen = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) {
        if (contentRect.width > 0 && target.offsetParent !== null) {
          seen.unobserve(target);
          draw(target);
        }
      }
    });
    const plots = document.querySelectorAll("[data-chart]");
    // two frames: the words and the board are painted first
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => plots.forEach((plot) => seen.observe(plot)), 0)));
  }

  async function repaint(how) {
    repainted = how;
    const again = [...drawn];
    drawn.clear();
    for (const plot of again) await draw(plot);
  }

  return { start, repaint };
})();
