// A grid panel: sections at left, one table of fields at a time, what follows from it at the right.
// It draws what the model holds and reports what is typed; no figure and no rule is computed here.
// uses: dom

const LATE = 6000; // ms without an echo before saying that nothing answers
const LARGEST = 2 << 20; // bytes of a file that are sent; a sheet of offers weighs twenty thousand
const PAUSE = 350; // ms of rest before a text being typed is reported

function render({ model, el }) {
  const view = fresh("wbg");
  const words = () => model.get("words");
  const sections = () => model.get("sections");
  const shown = () => sections().find((one) => one.key === model.get("current")) ?? sections()[0];
  const listening = [];
  const pausing = new Map(); // cell -> timer of a text being typed
  const underway = new Map(); // cell -> the act that reports it
  let waiting = null;
  let handed = model.get("given")?.n ?? 0; // the last file that was handed out
  let sent = model.get("acknowledged");
  let built = ""; // what the table now holds, so that it is built again only when its form changes

  const firm = node("span", { class: "wbg-firm" });
  const state = node("p", { class: "wbg-state", role: "status" });
  const name = node("div", { class: "wbg-name", role: "heading", "aria-level": "2" });
  const alarm = node("div", { class: "wbg-alarm", role: "alert", hidden: true });
  const rail = node("nav", { class: "wbg-rail" });
  const pane = node("div", { class: "wbg-pane" });
  const aside = node("section", { class: "wbg-aside" });
  const spoken = node("p", { class: "wb-spoken", "aria-live": "polite" });
  const header = node("header", { class: "wbg-header" }, name, firm, state);
  const body = node("div", { class: "wbg-body" }, rail, pane, aside);
  const root = node("div", { class: "wb wbg" }, header, alarm, body, spoken);
  ownKeys(root);
  el.replaceChildren(root);

  // ---- reporting: every act stays in the queue until the kernel has taken it, so that none is lost on the way
  function act(kind, details = {}) {
    const done = model.get("acknowledged");
    sent = Math.max(sent, done) + 1;
    const queue = model.get("queue").filter((one) => one.n > done);
    model.set("queue", [...queue, { n: sent, kind, ...details }]);
    model.save_changes();
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (model.get("acknowledged") < sent) drawAlarm(words().silent);
    }, LATE);
  }

  function report(control) {
    const cell = control.dataset.cell;
    clearTimeout(pausing.get(cell));
    pausing.delete(cell);
    const value = control.type === "checkbox" ? (control.checked ? "yes" : "") : control.value.replace(/\s*\n\s*/g, " ");
    if (control.dataset.told === value) return;
    control.dataset.told = value;
    const [section, row, column] = cell.split("/");
    act("set", { section, row, column, value });
    underway.set(cell, sent);
  }

  // what was typed and the kernel has not taken yet is never written over by what it says meanwhile
  const told = (cell) => (underway.get(cell) ?? 0) <= model.get("acknowledged");
  const ours = (cell) => pausing.has(cell) || !told(cell);

  function reportAll() {
    for (const control of pane.querySelectorAll("[data-cell]:is(input[type=text], textarea)")) report(control);
  }

  function go(key, { focus = true } = {}) {
    if (!key || key === shown().key) return;
    reportAll();
    model.set("current", key);
    model.save_changes();
    drawRail();
    drawPane();
    if (focus) pane.querySelector(".wbg-title").focus();
  }

  function onkeydown(event) {
    const typing = event.target.matches("input[type=text], textarea");
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !typing) {
      event.preventDefault();
      if (model.get("undo").available) act("undo");
      return;
    }
    // up and down a column, as in a spreadsheet; a list or a group of choices keeps its own arrows
    if (!["ArrowUp", "ArrowDown", "Enter"].includes(event.key) || !typing || event.altKey) return;
    const { selectionStart: from, selectionEnd: to, value } = event.target; // an arrow walks the lines of a text first
    if (event.target.matches("textarea") && event.key !== "Enter" && (event.key === "ArrowUp" ? from > 0 : to < value.length)) return;
    const [section, row, column] = event.target.dataset.cell.split("/");
    const keys = shown().rows.map((one) => one.key);
    const next = keys[keys.indexOf(row) + (event.key === "ArrowUp" ? -1 : 1)];
    if (next === undefined) return;
    event.preventDefault();
    control(`${section}/${next}/${column}`)?.focus();
  }

  function button(label) {
    return [...pane.querySelectorAll("button:enabled")].find((one) => one.textContent === label);
  }

  function control(cell) {
    return [...pane.querySelectorAll("[data-cell]")].find((one) => one.dataset.cell === cell);
  }

  // ---- drawing
  function drawHeader() {
    root.lang = model.get("language");
    name.textContent = words().title;
    firm.textContent = model.get("firm");
    rail.setAttribute("aria-label", words().sections);
    aside.setAttribute("aria-label", words().verdict);
    const saved = model.get("saved");
    state.replaceChildren(...[saved.text, words().private].filter(Boolean).map((part) => node("span", { text: part })));
    drawAlarm(saved.ok ? "" : saved.alarm, saved.choices);
  }

  // drawn again only when it says something else: it is spoken each time, and its buttons may have the focus
  function drawAlarm(sentence, choices = []) {
    const said = JSON.stringify([sentence, choices]);
    if (alarm.dataset.said === said) return;
    alarm.dataset.said = said;
    const button = (one) => node("button", { type: "button", class: "wbg-button", text: one.label, onclick: () => act("choose", { choice: one.key }) });
    alarm.replaceChildren(node("p", { text: sentence }), ...choices.map(button));
    alarm.hidden = !sentence;
  }

  function drawRail() {
    rail.hidden = sections().length < 2;
    root.classList.toggle("wbg-single", rail.hidden);
    const held = document.activeElement?.closest?.(".wbg-section")?.dataset.section;
    rail.replaceChildren(
      ...sections().map((one) =>
        node(
          "button",
          { type: "button", class: "wbg-section", "data-section": one.key, "aria-current": one.key === shown().key ? "step" : null, onclick: () => go(one.key) },
          node("span", { text: one.name }),
          node("span", { class: one.complete ? "wbg-count wbg-complete" : "wbg-count", text: one.count }),
        ),
      ),
    );
    if (held) rail.querySelector(`[data-section="${held}"]`)?.focus();
  }

  function field(section, column, row) {
    const cell = `${section.key}/${row.key}/${column.key}`;
    const common = { "data-cell": cell, "aria-label": `${row.label}, ${column.label}`, "aria-describedby": `${view}-${cell}` };
    if (column.kind === "said") return node("span", { class: "wbg-said", "data-said": cell });
    if (column.kind === "check") return node("input", { type: "checkbox", ...common, onchange: (event) => report(event.target) });
    const choices = row.options?.[column.key] ?? (column.kind === "choice" ? column.options : []);
    if (choices.length) {
      const options = choices.map(([value, label]) => node("option", { value, text: label }));
      return node("select", { ...common, onchange: (event) => report(event.target) }, ...options);
    }
    const later = (event) => {
      clearTimeout(pausing.get(cell));
      pausing.set(cell, setTimeout(() => report(event.target), PAUSE));
    };
    const typed = { autocomplete: "off", maxlength: 300, ...common, onchange: (event) => report(event.target) };
    if (column.kind === "words") return node("textarea", { rows: 1, ...typed, oninput: (event) => (later(event), grow(event.target)) });
    const amount = column.kind === "number" || column.kind === "choice"; // a line without choices in their column
    const kind = amount ? { inputmode: "decimal", class: "wbg-number" } : {};
    const hint = column.kind === "date" ? { placeholder: words().date } : {};
    return node("input", { type: "text", ...typed, ...kind, ...hint, oninput: later });
  }

  // a text that may be long is read whole: its place is as high as it is
  function grow(place) {
    place.style.height = "auto";
    place.style.height = `${place.scrollHeight + 2}px`;
  }

  function drawPane() {
    const one = shown();
    const form = JSON.stringify([model.get("language"), one.key, one.title, one.intro, one.add, one.file, one.columns, one.rows.map((row) => [row.key, row.label, row.small, row.tag, row.options, row.fixed, row.removable])]);
    if (form !== built) {
      const inside = pane.contains(document.activeElement) ? document.activeElement : null;
      const held = inside?.dataset.cell;
      // what is being typed, or on its way, is typed on in the new table
      const cells = new Set([...[...pausing.keys(), ...underway.keys()].filter(ours), held]);
      const typed = [...cells].map(control).filter((place) => place && place.type !== "checkbox").map((place) => [place.dataset, place.value, place.selectionStart, place.selectionEnd]);
      built = form;
      pane.replaceChildren(...table(one), ...(one.file ? [picker(one)] : []), foot(one));
      if (inside) (control(held) || (inside.matches("button") && button(inside.textContent)) || pane.querySelector(".wbg-title")).focus();
      for (const [before, value, from, to] of typed) {
        const place = control(before.cell);
        if (!place) continue;
        place.value = value;
        if (before.told !== undefined) place.dataset.told = before.told;
        if (before.cell === held && from !== undefined) place.setSelectionRange(from, to);
      }
    }
    fill(one);
  }

  function table(one) {
    const removable = one.rows.some((row) => row.removable);
    const head = [
      node("th", { scope: "col", text: one.first }),
      ...one.columns.map((column) => node("th", { scope: "col", class: column.kind === "number" ? "wbg-right" : null, text: column.label })),
      ...(removable ? [node("td")] : []),
    ];
    const rows = one.rows.map((row) => {
      const named = node("th", { scope: "row" }, node("span", { class: "wbg-label", text: row.label }), row.tag ? node("span", { class: `wbg-tag wbg-tag-${row.tag.role}`, text: row.tag.text }) : null, row.small ? node("span", { class: "wbg-small", text: row.small }) : null);
      const cells = one.columns.map((column) => {
        const fixed = row.fixed?.includes(column.key);
        const cell = `${one.key}/${row.key}/${column.key}`;
        const inside = fixed ? [node("span", { class: "wbg-said", "data-said": cell })] : [node("span", { class: "wbg-control" }, field(one, column, row), column.unit ? node("span", { class: "wbg-unit", text: column.unit }) : null), node("span", { class: "wbg-fault", id: `${view}-${cell}`, hidden: true })];
        return node("td", { class: column.kind === "number" ? "wbg-right" : null, "data-label": column.label }, ...inside);
      });
      const remove = row.removable ? node("button", { type: "button", class: "wbg-link", "aria-label": `${words().remove}, ${row.label}`, text: words().remove, onclick: () => act("remove", { section: one.key, row: row.key }) }) : null;
      return node("tr", {}, named, ...cells, removable ? node("td", {}, remove) : null);
    });
    const widths = [one.width ?? 3, ...one.columns.map((column) => column.width ?? 2)];
    const whole = widths.reduce((sum, width) => sum + width, 0);
    const columns = node("colgroup", {}, ...widths.map((width) => node("col", { style: `width:${((100 * width) / whole).toFixed(1)}%` })), ...(removable ? [node("col", { style: "width:84px" })] : []));
    return [
      node("div", { class: "wbg-title", role: "heading", "aria-level": "3", tabindex: "-1", text: one.title }),
      one.intro ? node("p", { class: "wbg-intro", text: one.intro }) : null,
      node("table", { class: "wbg-table", "aria-label": one.title }, columns, node("thead", {}, node("tr", {}, ...head)), node("tbody", {}, ...rows)),
    ].filter(Boolean);
  }

  function foot(one) {
    const order = sections();
    const place = order.indexOf(one);
    const near = (by, label, main) => node("button", { type: "button", class: `wbg-button${main ? " wbg-main" : ""}`, disabled: !order[place + by], text: label, onclick: () => go(order[place + by]?.key) });
    return node(
      "div",
      { class: "wbg-foot" },
      ...(order.length > 1 ? [near(-1, words().previous), near(1, words().next, true)] : []),
      one.add ? node("button", { type: "button", class: "wbg-button", text: one.add, onclick: () => act("add", { section: one.key }) }) : null,
      node("button", { type: "button", class: "wbg-link wbg-undo", onclick: () => act("undo") }),
    );
  }

  // a file is read here and sent whole: the model says what is wrong in it, and what was typed stays
  function picker(one) {
    const [choose, give] = one.file;
    const file = node("input", { type: "file", hidden: true, accept: ".xlsx,.csv", "aria-label": choose, onchange: taken });
    async function taken() {
      const chosen = file.files[0];
      if (!chosen) return;
      reportAll();
      const bytes = new Uint8Array(await chosen.slice(0, LARGEST).arrayBuffer()); // one far too large is refused by its beginning
      let content = "";
      for (let at = 0; at < bytes.length; at += 32768) content += String.fromCharCode(...bytes.subarray(at, at + 32768));
      act("take", { section: one.key, name: chosen.name, content: btoa(content) });
      file.value = ""; // the same file may be chosen again once mended
    }
    return node(
      "div",
      { class: "wbg-files" },
      file,
      node("button", { type: "button", class: "wbg-button wbg-choose", text: choose, onclick: () => file.click() }),
      node("button", { type: "button", class: "wbg-link wbg-give", text: give, onclick: () => act("give", { section: one.key }) }),
      node("p", { class: "wbg-read", role: "status", "data-read": one.key }),
    );
  }

  function download() {
    const given = model.get("given");
    if (!given.n || given.n <= handed) return;
    handed = given.n;
    const bytes = Uint8Array.from(atob(given.content), (sign) => sign.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes]));
    node("a", { href: address, download: given.name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  function fill(one) {
    const faults = model.get("faults");
    for (const row of one.rows) {
      for (const column of one.columns) {
        const cell = `${one.key}/${row.key}/${column.key}`;
        const value = row.values[column.key] ?? "";
        const said = [...pane.querySelectorAll("[data-said]")].find((place) => place.dataset.said === cell);
        if (said) said.textContent = value;
        const place = control(cell);
        if (!place) continue;
        const fault = faults[cell];
        if (place.matches("select:focus") && (place.dataset.told ?? place.value) !== place.value) continue; // chosen, not told yet
        // what is being typed here, and what could not be kept, stays as it was typed
        const kept = ours(cell);
        if (place.type === "checkbox") place.checked = kept ? place.checked : value === "yes";
        else if (!fault && !kept && place.value !== value && (place !== document.activeElement || place.dataset.told !== undefined)) place.value = value;
        if (!fault && told(cell)) place.dataset.told = value;
        if (place.type === "textarea") grow(place);
        if (fault) place.setAttribute("aria-invalid", "true");
        else place.removeAttribute("aria-invalid");
        const note = place.closest("td").querySelector(".wbg-fault");
        note.hidden = !fault;
        note.textContent = fault ?? "";
      }
    }
    const read = pane.querySelector("[data-read]");
    if (read) {
      const fault = faults[`${one.key}//`];
      const said = fault ?? model.get("notices")?.[one.key] ?? "";
      if (read.textContent !== said) read.textContent = said;
      read.classList.toggle("wbg-refused", Boolean(fault));
    }
    const undo = pane.querySelector(".wbg-undo");
    undo.textContent = model.get("undo").text;
    undo.disabled = !model.get("undo").available;
  }

  const blocks = {
    figure: (one) => [node("p", { class: `wbg-figure wbg-role-${one.role ?? "ink"}`, text: one.amount }), node("p", { class: "wbg-sentence", text: one.text })],
    text: (one) => [node("p", { class: "wbg-sentence", text: one.text })],
    list: (one) => [node("ul", { class: "wbg-list" }, ...one.items.map((item) => node("li", {}, item.name ? node("b", { text: item.name }) : null, item.name ? " " : null, item.text)))],
    bars: (one) => [
      node(
        "ul",
        { class: "wbg-bars" },
        ...one.bars.map((bar) =>
          node(
            "li",
            {},
            node("span", { class: "wbg-bar-name", text: bar.name }),
            node("span", { class: "wbg-bar-text", text: bar.text }),
            node("span", { class: "wbg-track", "aria-hidden": "true" }, ...bar.parts.filter((part) => part.share > 0).map((part) => node("i", { class: `wbg-part-${part.role}`, style: `width:${part.share}%` }))),
          ),
        ),
      ),
    ],
    table: (one) => [
      node("table", { class: "wbg-facts" }, node("thead", {}, node("tr", {}, ...one.headers.map((label) => node("th", { scope: "col", text: label })))), node("tbody", {}, ...one.rows.map((row) => node("tr", {}, ...row.map((value, n) => node(n ? "td" : "th", n ? {} : { scope: "row" }, value)))))),
    ],
  };

  function drawAside() {
    const told = model.get("aside");
    aside.hidden = !told.length;
    root.classList.toggle("wbg-alone", aside.hidden);
    aside.replaceChildren(...told.flatMap((one) => [one.title ? node("div", { class: "wbg-head", role: "heading", "aria-level": "3", text: one.title }) : null, ...blocks[one.kind](one)]).filter(Boolean));
    const sentence = model.get("spoken");
    if (spoken.textContent !== sentence) spoken.textContent = sentence;
  }

  function drawAll() {
    drawHeader();
    drawRail();
    drawPane();
    drawAside();
  }

  function on(traits, draw) {
    for (const trait of traits.split(" ")) {
      model.on(`change:${trait}`, draw);
      listening.push([`change:${trait}`, draw]);
    }
  }

  let wide = 0;
  const wider = new ResizeObserver(() => {
    if (pane.clientWidth === wide) return;
    wide = pane.clientWidth;
    requestAnimationFrame(() => pane.querySelectorAll("textarea").forEach(grow));
  });
  wider.observe(pane);
  root.addEventListener("keydown", onkeydown);
  on("words language", drawAll);
  on("firm saved", drawHeader);
  on("sections current", () => (drawRail(), drawPane()));
  on("faults undo notices", () => fill(shown()));
  on("given", download);
  on("aside spoken", drawAside);
  on("acknowledged", () => {
    for (const cell of [...underway.keys()].filter(told)) underway.delete(cell);
    fill(shown());
    if (model.get("acknowledged") < sent) return;
    clearTimeout(waiting);
    drawHeader();
  });
  drawAll();
  return () => {
    reportAll();
    clearTimeout(waiting);
    wider.disconnect();
    for (const [event, draw] of listening) model.off?.(event, draw);
  };
}

export default { render };
