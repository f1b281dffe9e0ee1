// The what-if board: levers at left, what they change at right, for any combination of them.
// Every figure and every sentence comes from the payload; a combination is a row, found by its bit mask.
// Drawn once; a choice only changes paths, positions and texts, so it is painted within the next frame.

const PICTURE = "http://www.w3.org/2000/svg";
const SIZES = {
  slide: { axis: 20, label: 22, height: 366, dot: 7, tick: 8 },
  page: { axis: 14, label: 15, height: 268, dot: 5, tick: 6 },
};
const HUMP = 0.04; // of the axis: a smaller rise above the dashed line is not named
let boards = 0;

function node(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "text") made.textContent = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter(Boolean));
  return made;
}

function shape(tag, attributes = {}, ...children) {
  const made = document.createElementNS(PICTURE, tag);
  place(made, attributes);
  made.append(...children);
  return made;
}

function place(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
}

// 16-bit codes, little-endian, three bands a row: band(mask, which)[point] is in euros
function unpack(table, points) {
  const bytes = Uint8Array.from(atob(table.data), (sign) => sign.charCodeAt(0));
  const codes = new DataView(bytes.buffer);
  return (mask, which) => {
    const start = (mask * 3 + which) * points;
    return Array.from({ length: points }, (_, i) => table.low + table.step * codes.getUint16(2 * (start + i), true));
  };
}

function switchPicture() {
  return shape(
    "svg",
    { class: "wbb-switch", viewBox: "0 0 54 30", "aria-hidden": "true", focusable: "false" },
    shape("rect", { class: "wbb-track", x: 1, y: 1, width: 52, height: 28, rx: 14 }),
    shape("circle", { class: "wbb-off", cx: 15, cy: 15, r: 8 }),
    shape("circle", { class: "wbb-knob", cx: 39, cy: 15, r: 11 }),
    shape("path", { class: "wbb-tick", d: "M34 15.2l3.6 3.6 6.6-7" }),
  );
}

const line = (points) => "M" + points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L");
const band = (low, high) => `${line(low)}L${line(high.slice().reverse()).slice(1)}Z`;

// two labels of the same height kept apart, each as near as can be to what it names
function apart(first, second, gap, low, high) {
  const swap = first > second;
  let [upper, lower] = swap ? [second, first] : [first, second];
  const lack = gap - (lower - upper);
  if (lack > 0) [upper, lower] = [upper - lack / 2, lower + lack / 2];
  const down = Math.max(0, low - upper);
  const up = Math.max(0, lower + down - high);
  [upper, lower] = [upper + down - up, lower + down - up];
  return swap ? [lower, upper] : [upper, lower];
}

function render({ model, el }) {
  const id = `wbb${++boards}`;
  const data = model.get("payload");
  const words = data.words;
  const medium = SIZES[model.get("medium")] ? model.get("medium") : "page";
  const size = SIZES[medium];
  const points = data.gap.points;
  const views = {
    month: { read: unpack(data.monthly, data.months), count: data.months, axis: data.axis, unit: words.unit },
    gap: { read: unpack(data.gap, points), count: points, axis: data.gapAxis, unit: words.unitGap },
  };
  let view = "month";
  let budget = data.budget;
  let frame = null; // the chart's geometry at its present width

  // ---- levers
  const switches = data.levers.map((lever) =>
    node(
      "button",
      { type: "button", role: "switch", class: "wbb-lever", "data-lever": lever.key, "aria-checked": "false" },
      switchPicture(),
      node("span", { class: "wbb-name" }, node("span", { text: lever.name }), lever.note && node("small", { text: lever.note })),
      node("span", { class: "wbb-cost", text: lever.cost }),
    ),
  );
  const allowance = node("label", { for: `${id}-budget` });
  const used = node("output", { class: "wbb-used", for: `${id}-budget` });
  const slider = node("input", {
    type: "range",
    class: "wbb-slider",
    id: `${id}-budget`,
    min: 0,
    max: data.budgets.length - 1,
    step: 1,
    "aria-label": words.budgetPick,
  });
  const spent = node("span", { class: "wbb-spent" });
  const beyond = node("span", { class: "wbb-beyond" });
  const levers = node(
    "div",
    { class: "wbb-levers", role: "group", "aria-labelledby": `${id}-levers` },
    node("p", { class: "wbb-head" }, node("b", { id: `${id}-levers`, text: words.levers }), node("span", { text: words.cost })),
    node("div", { class: "wbb-rows" }, ...switches),
    node(
      "div",
      { class: "wbb-budget" },
      node("p", { class: "wbb-head" }, allowance, used),
      node("div", { class: "wbb-bar" }, node("span", { class: "wbb-well" }, spent, beyond), slider),
    ),
  );

  // ---- result
  const figure = node("p", { class: "wbb-figure" });
  const says = ["horizon", "range", "payback", "cash"].map((name) => node("p", { class: `wbb-${name}` }));
  const tabs = Object.keys(views).map((name) =>
    node("button", { type: "button", "data-view": name, "aria-pressed": "false", text: words.views[name] }),
  );
  const grid = shape("g", { class: "wbb-grid" });
  const drawn = {
    refBand: shape("path", { class: "wbb-ref-band" }),
    refLow: shape("path", { class: "wbb-ref-edge" }),
    refHigh: shape("path", { class: "wbb-ref-edge" }),
    planBand: shape("path", { class: "wbb-plan-band" }),
    ref: shape("path", { class: "wbb-ref" }),
    halo: shape("path", { class: "wbb-halo" }),
    plan: shape("path", { class: "wbb-plan" }),
    refDot: shape("circle", { class: "wbb-ref-dot", r: size.dot }),
    planDot: shape("circle", { class: "wbb-plan-dot", r: size.dot }),
    hump: shape("text", { class: "wbb-hump" }),
  };
  drawn.hump.textContent = words.hump;
  const label = (kind) => {
    const [name, value] = [shape("tspan", { class: "wbb-end-name" }), shape("tspan", { class: "wbb-end-value" })];
    return { group: shape("text", { class: `wbb-end wbb-end-${kind}` }, name, value), name, value };
  };
  const ends = { ref: label("ref"), plan: label("plan") };
  const svg = shape("svg", { class: "wbb-svg", "aria-hidden": "true", focusable: "false" });
  svg.append(grid, ...Object.values(drawn), ends.ref.group, ends.plan.group);
  const chart = node("div", { class: "wbb-chart" }, svg);
  const cells = data.years.map(() => [node("td"), node("td")]);
  const table = node(
    "table",
    {},
    node("caption", { text: words.caption }),
    node("thead", {}, node("tr", {}, ...words.columns.map((text) => node("th", { scope: "col", text })))),
    node("tbody", {}, ...data.years.map((year, i) => node("tr", {}, node("th", { scope: "row", text: year }), ...cells[i]))),
  );
  const spoken = node("p", { class: "wb-spoken wbb-spoken", "aria-live": "polite", "aria-atomic": "true" });
  const printed = node("p", { class: "wbb-printed", "aria-hidden": "true" });
  const result = node(
    "div",
    { class: "wbb-result" },
    node("div", { class: "wbb-key" }, figure, node("div", { class: "wbb-says" }, ...says)),
    node("div", { class: "wbb-views", role: "group", "aria-label": words.view }, ...tabs),
    chart,
    medium === "slide"
      ? node("div", { class: "wb-spoken" }, table)
      : node("details", { class: "wbb-figures" }, node("summary", { text: words.figures }), table),
  );
  const root = node(
    "div",
    { class: `wb wbb wbb-${medium}`, role: "group", "aria-label": words.name, "data-lm-suppress-shortcuts": "true" },
    node("div", { class: "wbb-columns" }, levers, result),
    printed,
    spoken,
  );

  // ---- painting
  const chosen = () => model.get("chosen") & ((1 << data.levers.length) - 1);

  function paint() {
    const mask = chosen();
    const plan = data.plans;
    const many = switches.filter((_, bit) => (mask >> bit) & 1).length;
    switches.forEach((one, bit) => one.setAttribute("aria-checked", String(Boolean((mask >> bit) & 1))));
    const allowed = data.budgets[budget].value;
    const over = plan.used[mask] > allowed;
    const share = (value) => `${(100 * Math.min(1, Math.max(0, value / data.budgetTop))).toFixed(2)}%`;
    allowance.textContent = over ? words.over : words.budget;
    used.textContent = fill(words.used, { used: plan.spent[mask], budget: data.budgets[budget].label });
    spent.style.width = share(Math.min(plan.used[mask], allowed));
    beyond.style.left = share(allowed);
    beyond.style.width = share(Math.max(0, plan.used[mask] - allowed));
    levers.classList.toggle("wbb-over", over);
    slider.value = budget;
    slider.setAttribute("aria-valuetext", data.budgets[budget].label);
    figure.textContent = plan.change[mask];
    root.classList.toggle("wbb-dearer", plan.dearer[mask] === 1);
    root.classList.toggle("wbb-empty", many === 0);
    const lines = [words.horizon, plan.range[mask], plan.payback[mask], plan.cash[mask]];
    says.forEach((one, i) => (one.textContent = lines[i]));
    tabs.forEach((one) => one.setAttribute("aria-pressed", String(one.dataset.view === view)));
    cells.forEach(([before, after], i) => {
      before.textContent = plan.yearly[0][i];
      after.textContent = plan.yearly[mask][i];
    });
    const sentence = fill(many ? words.spoken : words.spokenNone, {
      plan: words.plan[many],
      change: plan.change[mask],
      horizon: words.horizon,
      range: plan.range[mask],
      payback: plan.payback[mask],
      cash: plan.cash[mask],
      end: plan.end[mask],
      before: plan.end[0],
    });
    if (spoken.textContent !== sentence) spoken.textContent = sentence;
    printed.textContent = fill(words.printed, { plan: sentence });
    if (frame) paintChart(mask, many);
  }

  function paintChart(mask, many) {
    const { read, count } = views[view];
    const { x, y, right, top, bottom } = frame;
    const at = (values) => values.map((value, i) => [x(i / (count - 1)), y(value)]);
    const [low, mean, high] = [0, 1, 2].map((which) => at(read(mask, which)));
    const [refLow, ref, refHigh] = frame.ref;
    const flat = view === "gap";
    place(drawn.planBand, { d: many ? band(low, high) : "" });
    place(drawn.halo, { d: many ? line(mean) : "" });
    place(drawn.plan, { d: many ? line(mean) : "" });
    const end = mean[count - 1][1];
    const before = ref[count - 1][1];
    place(drawn.planDot, { cx: right, cy: end, visibility: many ? "visible" : "hidden" });
    place(drawn.refDot, { cx: right, cy: before });
    ends.plan.name.textContent = many ? (flat ? words.gapEnd : words.plan[many]) : "";
    ends.plan.value.textContent = many ? (flat ? data.plans.change[mask] : data.plans.end[mask]) : "";
    const tall = size.label * 1.2;
    const [refAt, planAt] = many
      ? apart(before, end, tall * (flat ? 1.7 : 2.35), top + tall * 0.4, bottom - tall * 0.3)
      : [before, end];
    for (const [one, middle, lines] of [[ends.ref, refAt, flat ? 1 : 2], [ends.plan, planAt, 2]]) {
      const first = middle - (lines - 1) * tall * 0.5 + size.label * 0.34;
      place(one.name, { x: right + size.dot * 3.2, y: first.toFixed(1) });
      place(one.value, { x: right + size.dot * 3.2, y: (first + tall * 1.08).toFixed(1) });
    }
    paintHump(many && !flat, mean, high, ref, refHigh);
  }

  // the rise that actions cause at first, named above everything that is drawn there
  function paintHump(wanted, mean, high, ref, refHigh) {
    const reach = Math.min(24, mean.length);
    let peak = 0;
    for (let i = 1; i < reach; i++) if (ref[i][1] - mean[i][1] > ref[peak][1] - mean[peak][1] + 0.5) peak = i;
    const rise = ref[peak][1] - mean[peak][1];
    const shown = wanted && rise > HUMP * (frame.bottom - frame.top);
    drawn.hump.setAttribute("visibility", shown ? "visible" : "hidden");
    if (!shown) return;
    const start = Math.max(frame.left + 8, mean[peak][0] - 4);
    const width = words.hump.length * size.axis * 0.52;
    const under = mean.map((_, i) => i).filter((i) => mean[i][0] >= start - 8 && mean[i][0] <= start + width);
    const roof = Math.min(...under.flatMap((i) => [high[i][1], refHigh[i][1]]));
    place(drawn.hump, { x: start.toFixed(1), y: Math.max(size.axis * 0.8, roof - size.axis * 0.5).toFixed(1) });
  }

  function widestName() {
    const widths = [words.asIs, words.gapEnd, ...words.plan.slice(1)].map((name) => {
      ends.ref.name.textContent = name;
      return ends.ref.name.getComputedTextLength();
    });
    return Math.max(...widths);
  }

  // ---- the chart's frame: at its first width, at each other width and for each view
  function layout() {
    const width = Math.round(chart.clientWidth);
    if (!width) return; // not shown yet
    const { axis, unit, read, count } = views[view];
    const longest = Math.max(...axis.ticks.map((tick) => tick.label.length));
    const left = Math.ceil(longest * size.axis * 0.53 + size.axis * 0.7);
    const right = Math.max(left + 80, Math.floor(width - size.dot * 3.2 - widestName()));
    const top = size.axis * 1.7;
    const bottom = size.height - size.axis * 1.9;
    const x = (share) => left + share * (right - left);
    const y = (value) => bottom - ((value - axis.low) / (axis.high - axis.low)) * (bottom - top);
    const at = (values) => values.map((value, i) => [x(i / (count - 1)), y(value)]);
    frame = { width, left, right, top, bottom, x, y };
    frame.ref = [0, 1, 2].map((which) => at(read(0, which)));
    place(svg, { viewBox: `0 0 ${width} ${size.height}`, height: size.height });
    svg.style.setProperty("--wbb-drawn", `${width}px`); // paper has no later chance to draw at its own width
    const text = (content, attributes) => {
      const made = shape("text", attributes);
      made.textContent = content;
      return made;
    };
    const rules = axis.ticks.flatMap(({ value, label }) => [
      value === 0 ? null : shape("line", { class: "wbb-rule", x1: left, x2: right, y1: y(value), y2: y(value) }),
      text(label, { class: "wbb-axis", x: left - size.axis * 0.6, y: y(value) + size.axis * 0.34, "text-anchor": "end" }),
    ]);
    const years = words.ticks.flatMap((word, i) => {
      const here = x(i / (words.ticks.length - 1));
      const last = i === words.ticks.length - 1;
      const anchor = i === 0 ? "start" : "middle";
      const tight = right - left < size.axis * 3.4 * (words.ticks.length - 1);
      return [
        shape("line", { class: "wbb-base", x1: here, x2: here, y1: bottom, y2: bottom + size.tick }),
        text(last ? word.long : tight ? word.tight : word.short, { class: "wbb-axis", x: here, y: bottom + size.axis * 1.65, "text-anchor": anchor }),
      ];
    });
    const base = [...new Set([y(0), bottom])].map((height, i) =>
      shape("line", { class: i ? "wbb-floor" : "wbb-base", x1: left, x2: right, y1: height, y2: height }),
    );
    const unitText = text(unit, { class: "wbb-axis", x: left + 8, y: size.axis * 0.9 });
    grid.replaceChildren(...rules.filter(Boolean), ...base, ...years, unitText);
    const [low, mean, high] = frame.ref;
    const flat = view === "gap"; // as is, nothing changes: the baseline says it
    place(drawn.refBand, { d: flat ? "" : band(low, high) });
    place(drawn.refLow, { d: flat ? "" : line(low) });
    place(drawn.refHigh, { d: flat ? "" : line(high) });
    place(drawn.ref, { d: flat ? "" : line(mean) });
    ends.ref.name.textContent = words.asIs;
    ends.ref.value.textContent = flat ? "" : data.plans.end[0];
  }

  // ---- handling
  function choose(mask) {
    model.set("chosen", mask);
    model.save_changes();
    paint();
  }

  switches.forEach((one, bit) => one.addEventListener("click", () => choose(chosen() ^ (1 << bit))));
  slider.addEventListener("input", () => {
    budget = Number(slider.value);
    choose(data.budgets[budget].mask);
  });
  tabs.forEach((one) =>
    one.addEventListener("click", () => {
      view = one.dataset.view;
      draw();
    }),
  );
  // in a deck the space bar turns the page; on a control it works the control. All other keys go their way.
  root.addEventListener("keydown", (event) => {
    if ((event.key === " " || event.key === "Enter") && event.target !== root) event.stopPropagation();
  });

  el.replaceChildren(root);
  const draw = () => {
    layout();
    paint();
  };
  const watch = new ResizeObserver(() => {
    if (chart.clientWidth && (!frame || chart.clientWidth !== frame.width)) draw();
  });
  watch.observe(chart);
  draw();
  document.fonts.ready.then(draw); // names are measured in their own face
  model.on("change:chosen", paint);
  return () => {
    watch.disconnect();
    model.off("change:chosen", paint);
  };
}

export default { render };
