// The what-if board: levers, budget and the weight of risk at left, what they change at right, for any combination.
// Every figure and every sentence comes from the payload; a combination is a row, found by its bit mask.
// Drawn once; a choice only changes paths, positions and texts, so it is painted within the next frame.
// uses: dom curve lived

function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
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

function render({ model, el }) {
  const id = fresh("wbb");
  const data = model.get("payload");
  const words = data.words;
  const medium = SIZES[model.get("medium")] ? model.get("medium") : "page";
  const curve = curveView(data, medium);
  const lives = drawView(data, id);
  let view = "month";
  let budget = data.budget;
  let weight = 0;
  let year = data.firstDraw; // which draw is told

  // ---- levers
  const levers = data.levers.map((lever, bit) => {
    const name = node("span", { id: `${id}-lever${bit}`, text: lever.name });
    const [note, cost, mean] = [node("small"), node("span"), node("small")];
    const about = node("span", { class: "wb-spoken", id: `${id}-about${bit}` });
    const button = node(
      "button",
      {
        ...{ type: "button", role: "switch", class: "wbb-lever", "data-lever": lever.key, "aria-checked": "false" },
        ...{ "aria-labelledby": `${id}-lever${bit}`, "aria-describedby": `${id}-about${bit}` },
      },
      switchPicture(),
      node("span", { class: "wbb-name" }, name, note),
      node("span", { class: "wbb-cost" }, cost, mean),
    );
    return { button, note, cost, mean, about };
  });
  const switches = levers.map(({ button }) => button);
  const costHead = node("span");
  const leverBox = node(
    "div",
    { class: "wbb-levers", role: "group", "aria-labelledby": `${id}-levers` },
    node("p", { class: "wbb-head" }, node("b", { id: `${id}-levers`, text: words.levers }), costHead),
    node("div", { class: "wbb-rows" }, ...switches),
    ...levers.map(({ about }) => about),
  );

  // ---- budget, and what a euro of incident counts for
  const allowance = node("label", { for: `${id}-budget` });
  const used = node("output", { class: "wbb-used", for: `${id}-budget` });
  const slider = node("input", {
    ...{ type: "range", class: "wbb-slider", id: `${id}-budget`, "aria-label": words.budgetPick },
    ...{ min: 0, max: data.budgets.length - 1, step: 1 },
  });
  const spent = node("span", { class: "wbb-spent" });
  const beyond = node("span", { class: "wbb-beyond" });
  const budgetBox = node(
    "div",
    { class: "wbb-budget" },
    node("p", { class: "wbb-head" }, allowance, used),
    node("div", { class: "wbb-bar" }, node("span", { class: "wbb-well" }, spent, beyond), slider),
  );
  const weights = data.weights.map(({ label, said }, i) =>
    node("label", {}, node("input", { type: "radio", name: `${id}-risk`, value: String(i), "aria-label": said }), node("span", { text: label })),
  );
  const verdict = node("p", { class: "wbb-verdict" });
  const riskBox = node(
    "div",
    { class: "wbb-risk" },
    node("fieldset", { class: "wbb-choice" }, node("legend", { text: words.risk }), node("div", { class: "wbb-options" }, ...weights)),
    verdict,
  );
  const weighed = weights.map((one) => one.firstChild);

  // ---- result
  const figure = node("p", { class: "wbb-figure" });
  const says = ["horizon", "range", "payback", "cash"].map((name) => node("p", { class: `wbb-${name}` }));
  const shown = Object.keys(words.views).filter((name) => name !== "draw" || data.draws.length);
  const tabs = shown.map((name) =>
    node("button", { type: "button", "data-view": name, "aria-pressed": "false", text: words.views[name] }),
  );
  const cells = data.years.map(() => [node("td"), node("td")]);
  const table = node(
    "table",
    {},
    node("caption", { text: words.caption }),
    node("thead", {}, node("tr", {}, ...words.columns.map((text) => node("th", { scope: "col", text })))),
    node("tbody", {}, ...data.years.map((year, i) => node("tr", {}, node("th", { scope: "row", text: year }), ...cells[i]))),
  );
  const unfold = node("button", { type: "button", "aria-expanded": "false", "aria-controls": `${id}-figures`, text: words.figures });
  const figures =
    medium === "slide"
      ? node("div", { class: "wb-spoken" }, table)
      : node("div", { class: "wbb-figures" }, unfold, node("div", { id: `${id}-figures`, class: "wbb-folded" }, table));
  const result = node(
    "div",
    { class: "wbb-result" },
    node("div", { class: "wbb-key" }, figure, node("div", { class: "wbb-says" }, ...says)),
    node("div", { class: "wbb-views", role: "group", "aria-label": words.view }, ...tabs),
    curve.element,
    lives.element,
    figures,
  );

  // ---- paper: the plan as a table in the place of what is handled
  const kept = data.levers.map((lever) => {
    const mean = node("td");
    return { mean, row: node("tr", {}, node("th", { scope: "row", text: lever.name }), node("td", { text: lever.cost }), mean) };
  });
  const [paperBudget, paperRisk, paperDraw] = [node("p"), node("p"), node("p")];
  const paper = node(
    "div",
    { class: "wbb-paper" },
    node(
      "table",
      {},
      node("thead", {}, node("tr", {}, ...[words.levers, words.paperCost, words.paperSpared].map((text) => node("th", { scope: "col", text })))),
      node("tbody", {}, ...kept.map(({ row }) => row)),
    ),
    paperBudget,
    paperRisk,
    ...(medium === "page" ? [paperDraw] : []), // a slide of eight levers has no room left
  );

  const spoken = node("p", { class: "wb-spoken wbb-spoken", "aria-live": "polite", "aria-atomic": "true" });
  const printed = node("p", { class: "wbb-printed" });
  const root = node(
    "div",
    { class: `wb wbb wbb-${medium}`, role: "group", "aria-label": words.name },
    node("div", { class: "wbb-columns" }, node("div", { class: "wbb-controls" }, leverBox, budgetBox, riskBox), paper, result),
    printed,
    spoken,
  );

  // ---- painting
  const chosen = () => model.get("chosen") & ((1 << data.levers.length) - 1);
  const pulled = (mask) => data.levers.filter((_, bit) => (mask >> bit) & 1);
  const write = (element, text) => element.textContent === text || (element.textContent = text);

  function paint() {
    const mask = chosen();
    const many = pulled(mask).length;
    const plan = data.plans;
    paintLevers(mask);
    paintBudget(mask);
    paintRisk();
    write(figure, plan.change[mask]);
    root.classList.toggle("wbb-dearer", plan.dearer[mask] === 1);
    root.classList.toggle("wbb-empty", many === 0);
    root.classList.toggle("wbb-lived", view === "draw");
    [words.horizon, plan.range[mask], plan.payback[mask], plan.cash[mask]].forEach((text, i) => write(says[i], text));
    tabs.forEach((one) => one.setAttribute("aria-pressed", String(one.dataset.view === view)));
    cells.forEach(([before, after], i) => {
      write(before, plan.yearly[0][i]);
      write(after, plan.yearly[mask][i]);
    });
    const sentence = fill(many ? words.spoken : words.spokenNone, {
      ...{ plan: words.plan[many] || words.plan[0], change: plan.change[mask], horizon: words.horizon },
      ...{ range: plan.range[mask], payback: plan.payback[mask], cash: plan.cash[mask] },
      ...{ end: plan.end[mask], before: plan.end[0] },
    });
    write(paperDraw, data.draws.length ? lives.told(mask, year) : "");
    write(printed, fill(words.printed, { plan: sentence }));
    if (view === "draw") {
      lives.paint(mask, year, words.plan[many]);
      write(spoken, lives.spoken(mask, year, words.plan[many]));
    } else {
      curve.paint(mask, many);
      write(spoken, `${sentence} ${verdict.textContent}`);
    }
  }

  function paintLevers(mask) {
    const lived = view === "draw";
    write(costHead, lived ? words.spared : words.cost);
    levers.forEach(({ button, note, cost, mean, about }, bit) => {
      const lever = data.levers[bit];
      button.setAttribute("aria-checked", String(Boolean((mask >> bit) & 1)));
      const spared = lived ? lives.ofLever(mask, bit, year) : null;
      write(note, lived ? spared.what : lever.note);
      write(cost, lived ? spared.here : lever.cost);
      write(mean, lived ? spared.mean : "");
      const told = lived
        ? [spared.what, spared.here && fill(words.leverSpares, { here: spared.here, average: spared.mean })]
        : [`${words.cost} ${lever.cost}`, lever.note];
      write(about, told.filter(Boolean).join(", "));
      kept[bit].row.hidden = !((mask >> bit) & 1);
      write(kept[bit].mean, data.draws.length && data.acting[bit] ? data.average.texts[data.average.lever[mask][bit]] : "–");
    });
  }

  function paintBudget(mask) {
    const { used: costs, spent: written } = data.plans;
    const allowed = data.budgets[budget].value;
    const over = costs[mask] > allowed;
    const share = (value) => `${(100 * Math.min(1, Math.max(0, value / data.budgetTop))).toFixed(2)}%`;
    write(allowance, over ? words.over : words.budget);
    write(used, fill(words.used, { used: written[mask], budget: data.budgets[budget].label }));
    spent.style.width = share(Math.min(costs[mask], allowed));
    beyond.style.left = share(allowed);
    beyond.style.width = share(Math.max(0, costs[mask] - allowed));
    budgetBox.classList.toggle("wbb-over", over);
    slider.value = budget;
    slider.setAttribute("aria-valuetext", data.budgets[budget].label);
    write(paperBudget, fill(words.paperBudget, { used: used.textContent }));
  }

  // whether the best plan under this budget is another one when a euro of incident counts for more, and how
  function paintRisk() {
    weighed.forEach((one, i) => (one.checked = i === weight));
    const best = (at) => data.best[at][budget];
    const last = data.weights.length - 1;
    const differs = data.weights.findIndex((_, at) => best(at) !== best(0));
    const at = weight || (differs < 0 ? last : differs);
    const names = (mask) => pulled(mask).map(({ name }) => name).join(", ");
    const [more, fewer] = [names(best(at) & ~best(0)), names(best(0) & ~best(at))];
    const how = [more && fill(words.riskWith, { levers: more }), fewer && fill(words.riskWithout, { levers: fewer })];
    const sentence = more || fewer ? words.riskChanges : words.riskSame;
    const values = { weight: data.weights[at].said, budget: data.budgets[budget].label, how: how.filter(Boolean).join(", ") };
    write(verdict, fill(sentence, values));
    write(paperRisk, `${fill(words.paperRisk, { weight: data.weights[weight].label })} ${verdict.textContent}`);
  }

  // ---- handling
  function choose(mask) {
    model.set("chosen", mask);
    model.save_changes();
    paint();
  }

  const choosePlan = () => choose(data.best[weight][budget]);
  const draw = () => {
    if (view !== "draw") curve.layout(view);
    paint();
  };

  switches.forEach((one, bit) => one.addEventListener("click", () => choose(chosen() ^ (1 << bit))));
  slider.addEventListener("input", () => {
    budget = Number(slider.value);
    choosePlan();
  });
  weighed.forEach((one, i) =>
    one.addEventListener("change", () => {
      weight = i;
      choosePlan();
    }),
  );
  lives.inputs.forEach((one, i) =>
    one.addEventListener("change", () => {
      year = i;
      paint();
    }),
  );
  tabs.forEach((one) =>
    one.addEventListener("click", () => {
      view = one.dataset.view;
      root.classList.toggle("wbb-lived", view === "draw");
      draw();
    }),
  );
  unfold.addEventListener("click", () => {
    const open = unfold.getAttribute("aria-expanded") !== "true";
    unfold.setAttribute("aria-expanded", String(open));
  });
  // in a deck the space bar turns the page; on a control it works the control. All other keys go their way.
  root.addEventListener("keydown", (event) => {
    if ((event.key === " " || event.key === "Enter") && event.target !== root) event.stopPropagation();
  });

  ownKeys(root);
  el.replaceChildren(root);
  const watch = new ResizeObserver(() => curve.stale() && draw());
  watch.observe(curve.element);
  draw();
  document.fonts.ready.then(draw); // names are measured in their own face
  model.on("change:chosen", paint);
  return () => {
    watch.disconnect();
    model.off("change:chosen", paint);
  };
}

export default { render };
