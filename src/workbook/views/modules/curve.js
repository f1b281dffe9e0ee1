// Part of the board: its chart, for any row of the table, by month or cumulated. `fill` is of the board.
// Drawn once at each width and for each view; a choice changes paths, positions and texts only.
const PICTURE = "http://www.w3.org/2000/svg";
const SIZES = {
  slide: { axis: 20, label: 22, height: 270, dot: 7, tick: 8 },
  page: { axis: 14, label: 15, height: 268, dot: 5, tick: 6 },
};
const HUMP = 0.04; // of the axis: a smaller rise above the dashed line is not named

function shape(tag, attributes = {}, ...children) {
  const made = document.createElementNS(PICTURE, tag);
  place(made, attributes);
  made.append(...children);
  return made;
}

function place(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
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

function curveView(data, medium) {
  const words = data.words;
  const size = SIZES[medium];
  const points = data.gap.points;
  const views = {
    month: { read: unpack(data.monthly, data.months), count: data.months, axis: data.axis, unit: words.unit },
    gap: { read: unpack(data.gap, points), count: points, axis: data.gapAxis, unit: words.unitGap },
  };
  let view = "month";
  let frame = null; // the chart's geometry at its present width

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
  const element = node("div", { class: "wbb-chart" }, svg);

  function paint(mask, many) {
    if (!frame) return;
    const { read, count } = views[view];
    const { x, y, right, top, bottom } = frame;
    const at = (values) => values.map((value, i) => [x(i / (count - 1)), y(value)]);
    const [low, mean, high] = [0, 1, 2].map((which) => at(read(mask, which)));
    const [, ref, refHigh] = frame.ref;
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

  // the frame: at the first width, at each other width and for each view; false while nothing is shown
  function layout(wanted) {
    view = wanted in views ? wanted : view;
    const width = Math.round(element.clientWidth);
    if (!width) return false;
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
    return true;
  }

  return { element, layout, paint, stale: () => Boolean(element.clientWidth) && element.clientWidth !== frame?.width };
}
