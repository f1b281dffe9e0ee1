// The situation panel: themes at left, one question at a time, the verdict at right.
// It draws what the model holds and reports what is typed; no figure and no rule is computed here.
// uses: dom explained tour

const PICTURE = "http://www.w3.org/2000/svg";
const LATE = 6000; // ms without an echo before saying that nothing answers
const PAUSE = 350; // ms of rest before a figure being typed is reported
const REST = 900; // ms of rest before what not knowing is worth is asked for again

function drawing(width, height, ...shapes) {
  const made = document.createElementNS(PICTURE, "svg");
  const frame = { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true", focusable: "false" };
  for (const [name, value] of Object.entries(frame)) made.setAttribute(name, value);
  for (const [tag, attributes] of shapes) {
    const shape = document.createElementNS(PICTURE, tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
    made.append(shape);
  }
  return made;
}

// five options, four steps: the worst has none
function ladder(option) {
  const steps = [0, 1, 2, 3].map((step) => [
    "rect",
    { x: step * 9, y: 10 - step * 3, width: 6, height: 8 + step * 3, class: step < option - 1 ? "wbp-on" : "wbp-off" },
  ]);
  return drawing(33, 18, ...steps);
}

function mark() {
  return drawing(
    30,
    20,
    ["path", { d: "M0 12.2 30 0v2.2L0 13.4z", class: "wbp-mark-hidden" }],
    ["path", { d: "M16.6 7.2h2.5v3.4h-2.5zM21.6 5.4h2.5v4.4h-2.5zM26.6 3.4h2.5v5.4h-2.5z", class: "wbp-mark-hidden" }],
    ["path", { d: "M0 15.4 30 11v9H0z", class: "wbp-mark-paid" }],
  );
}

function tick() {
  return drawing(
    18,
    18,
    ["circle", { cx: 9, cy: 9, r: 9, class: "wbp-tick" }],
    ["path", { d: "M5 9.4l2.8 2.8L13 6.8", fill: "none", class: "wbp-tick-mark", "stroke-width": 2 }],
  );
}

function pip(answer) {
  if (answer === undefined) return "blank";
  return answer === "unknown" || answer === "na" ? answer : "known";
}

function render({ model, el }) {
  const view = fresh("wbp");
  const words = () => model.get("words");
  const questions = () => model.get("questions");
  const answers = () => model.get("answers");
  const pages = () => ["figures", ...questions().map((one) => one.id)];
  const shown = () => (pages().includes(model.get("current")) ? model.get("current") : "figures");
  const worth = () => model.get("worth")?.rows ?? [];
  const visit = () => model.get("visit") ?? {};
  const asked = () => questions().find((one) => one.id === shown());
  const listening = [];
  let waiting = null;
  let pausing = null;
  let resting = null;
  let drawn = null; // the page the middle column holds

  // ---- what stays
  const firm = node("span", { class: "wbp-firm" });
  const counts = node("p", { class: "wbp-counts", role: "status" });
  const guide = node("button", { type: "button", class: "wbp-link wbp-guide", hidden: true, onclick: () => tour(root, words().tour, guide) });
  const name = node("div", { class: "wbp-name", role: "heading", "aria-level": "2" });
  const header = node("header", { class: "wbp-header" }, mark(), name, firm, guide, counts);
  const alarm = node("div", { class: "wbp-alarm", role: "alert", hidden: true });
  const rail = node("nav", { class: "wbp-rail" });
  const pane = node("div", { class: "wbp-pane" });
  const verdict = node("section", { class: "wbp-verdict" });
  const spoken = node("p", { class: "wb-spoken", "aria-live": "polite" });
  const body = node("div", { class: "wbp-body" }, rail, pane, verdict);
  const root = node("div", { id: view, class: "wb wbp" }, header, alarm, body, spoken);
  ownKeys(root);
  el.replaceChildren(root);

  // ---- reporting
  function commit(changes) {
    for (const [trait, value] of Object.entries(changes)) model.set(trait, value);
    model.set("revision", model.get("revision") + 1);
    model.save_changes();
    clearTimeout(waiting);
    waiting = setTimeout(warn, LATE);
  }

  function warn() {
    if (model.get("acknowledged") < model.get("revision")) drawAlarm(words().silent);
  }

  function answer(value) {
    const one = asked();
    if (!one) return;
    if (answers()[one.id] !== value) commit({ answers: { ...answers(), [one.id]: value } });
    const chosen = pane.querySelector(`input[value="${value}"]`);
    if (chosen) {
      chosen.checked = true;
      if (root.contains(document.activeElement)) chosen.focus();
    }
    drawAnswers();
  }

  function go(page, { focus = true } = {}) {
    if (!page || page === shown()) return;
    report();
    model.set("current", page);
    model.save_changes();
    drawPage();
    drawRail();
    if (focus) pane.querySelector(".wbp-title").focus();
  }

  function step(by) {
    const order = pages();
    go(order[order.indexOf(shown()) + by]);
  }

  // the next question without an answer, going round
  function nextBlank() {
    const order = pages().slice(1);
    const from = order.indexOf(shown()) + 1;
    return [...order.slice(from), ...order.slice(0, from)].find((id) => answers()[id] === undefined && id !== shown());
  }

  function undo() {
    if (model.get("undo").available) commit({ action: { kind: "undo", n: model.get("revision") + 1 } });
  }

  function report() {
    clearTimeout(pausing);
    pausing = null;
    const typed = { ...model.get("figures") };
    let changed = false;
    for (const input of pane.querySelectorAll("[data-field]")) {
      if (typed[input.dataset.field] === input.value) continue;
      typed[input.dataset.field] = input.value;
      changed = true;
    }
    if (changed) commit({ figures: typed });
  }

  // one key to what is worth knowing first, to what is missing, and to the last visit
  function move(key) {
    if (key === "v" && worth().length) go((worth().find((one) => one.id !== shown()) ?? worth()[0]).id);
    else if (key === "n" && nextBlank()) go(nextBlank());
    else if (key === "c" && visit().label) compare();
    else return false;
    return true;
  }

  function compare() {
    commit({ action: { kind: "compare", n: model.get("revision") + 1 } });
  }

  function onkeydown(event) {
    const typing = event.target.matches("input[type=text], select");
    const undoing = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
    if (undoing && !typing) {
      event.preventDefault();
      undo();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (move(event.key.toLowerCase())) {
      event.preventDefault();
      return;
    }
    if (!asked()) return;
    // the place of the key, not its sign: an AZERTY keyboard writes digits with shift
    const digit = /^(?:Digit|Numpad)([0-5])$/.exec(event.code);
    if (digit) answer(digit[1] === "0" ? "unknown" : 6 - Number(digit[1]));
    else if (event.key.toLowerCase() === "x") answer("na");
    else if (event.key === "Enter" && !event.target.matches("button, summary")) step(1);
    else return;
    event.preventDefault();
  }

  // ---- drawing
  function drawFrame() {
    root.lang = model.get("language");
    name.textContent = words().title;
    guide.textContent = words().tour?.title ?? "";
    guide.hidden = !words().tour;
    rail.setAttribute("aria-label", words().themes);
    verdict.setAttribute("aria-label", words().verdict);
  }

  function drawHeader() {
    firm.textContent = model.get("firm");
    const saved = model.get("saved");
    const parts = [model.get("progress").header, model.get("progress").left, saved.text, words().private].filter(Boolean);
    counts.replaceChildren(...parts.map((part) => node("span", { text: part })));
    drawAlarm(saved.ok ? "" : saved.alarm, saved.choices);
  }

  // drawn again only when it says something else: it is spoken each time, and its buttons may have the focus
  function drawAlarm(sentence, choices = []) {
    const said = JSON.stringify([sentence, choices]);
    if (alarm.dataset.said === said) return;
    alarm.dataset.said = said;
    const choose = (choice) => commit({ action: { kind: "choose", choice, n: model.get("revision") + 1 } });
    const button = (one) => node("button", { type: "button", class: "wbp-button", text: one.label, onclick: () => choose(one.key) });
    alarm.replaceChildren(node("p", { text: sentence }), ...choices.map(button));
    alarm.hidden = !sentence;
  }

  function drawRail() {
    const held = document.activeElement?.closest?.("[data-theme]")?.dataset.theme;
    const current = asked()?.theme ?? "figures";
    rail.replaceChildren(
      theme("figures", words().firmTheme, current, [], model.get("progress").figures),
      ...model.get("themes").map((one) => {
        const ids = questions().filter((asked) => asked.theme === one.key).map((asked) => asked.id);
        return theme(one.key, one.name, current, ids, model.get("progress").themes[one.key]);
      }),
      ...drawWorth(),
    );
    if (held && root.contains(rail)) rail.querySelector(`[data-theme="${held}"]`)?.focus();
  }

  function theme(key, label, current, ids, progress) {
    const open = () => go(ids.length ? ids.find((id) => answers()[id] === undefined) ?? ids[0] : "figures");
    const marks = visit().marks ?? {};
    const pips = ids.map((id) => node("i", { class: `wbp-pip wbp-${pip(answers()[id])}${marks[id] ? ` wbp-moved wbp-moved-${marks[id].kind}` : ""}` }));
    const count = progress.complete ? node("span", { class: "wbp-count" }, tick()) : node("span", { class: "wbp-count", text: progress.count });
    count.setAttribute("aria-hidden", "true");
    return node(
      "button",
      { type: "button", class: "wbp-theme", "data-theme": key, "aria-current": key === current ? "step" : null, onclick: open },
      node("span", { class: "wbp-theme-name", text: label }),
      node("span", { class: "wb-spoken", text: `, ${[progress.spoken, progress.left].filter(Boolean).join(", ")}` }),
      count,
      node("span", { class: "wbp-pips", "aria-hidden": "true" }, ...(pips.length ? pips : [node("i", { class: `wbp-pip wbp-${progress.complete ? "known" : "blank"}` })]), progress.left ? node("span", { class: "wbp-left", text: progress.left }) : null),
    );
  }

  // the open questions, the dearest ignorance first
  function drawWorth() {
    const said = model.get("worth");
    if (!worth().length) return [];
    const row = (one) =>
      node(
        "button",
        { type: "button", class: "wbp-asking", "data-theme": `worth-${one.id}`, "aria-current": one.id === shown() ? "step" : null, onclick: () => go(one.id) },
        node("span", { text: one.name }),
        node("span", { class: "wbp-asking-text", text: one.text }),
      );
    const head = node("div", { class: "wbp-worth-head", role: "heading", "aria-level": "3" }, node("b", { text: said.title }), node("span", { text: words().worthKey }));
    const note = said.stale ? node("p", { class: "wbp-stale", text: words().worthStale }) : null;
    return [node("div", { class: said.stale ? "wbp-worth wbp-worth-stale" : "wbp-worth" }, head, ...worth().map(row), note)];
  }

  // weighed again once nothing was asked for a while: it takes the kernel up to a second
  function weighLater() {
    clearTimeout(resting);
    if (!model.get("worth")?.stale) return;
    resting = setTimeout(() => commit({ action: { kind: "weigh", n: model.get("revision") + 1 } }), REST);
  }

  function drawPage() {
    drawn = shown();
    pane.replaceChildren(...(asked() ? drawQuestion(asked()) : drawFigures()), drawFoot());
    drawAnswers();
    drawFaults();
    drawNeeds();
  }

  // a word is never cut at its hyphen (suivez-vous)
  function title(sentence) {
    const parts = sentence.split(/(\S*-\S*)/).map((part) => (part.includes("-") ? node("span", { class: "wbp-whole", text: part }) : part));
    return node("div", { class: "wbp-title", id: `${view}-title`, role: "heading", "aria-level": "3", tabindex: "-1" }, ...parts);
  }

  function drawQuestion(one) {
    const option = (value, sentence, key, extra) => {
      const input = node("input", { type: "radio", name: `${view}-${one.id}`, value, onchange: () => answer(value) });
      const badge = node("kbd", { class: "wbp-key", "aria-hidden": "true", text: key });
      return node("label", { class: "wbp-option" }, input, node("span", { class: "wbp-sentence", text: sentence }), extra, badge);
    };
    const graded = [5, 4, 3, 2, 1].map((value) => {
      const row = option(value, one.options[value - 1], String(6 - value), ladder(value));
      return row;
    });
    return [
      node(
        "div",
        { class: "wbp-kicker" },
        node("span", { text: one.place }),
        node("span", { class: "wbp-hint", text: words().keys }),
        node("span", { class: `wbp-tag wbp-tag-${one.who}`, text: one.tag }),
      ),
      title(one.title),
      node("p", { class: "wbp-why", id: `${view}-why` }, ...one.why.map(explained)),
      node(
        "div",
        { class: "wbp-options", role: "radiogroup", "aria-labelledby": `${view}-title`, "aria-describedby": `${view}-why` },
        ...graded,
        node("div", { class: "wbp-apart" }, option("unknown", words().unknown, "0"), option("na", words().na, "x")),
      ),
      node("p", { class: "wbp-reply", role: "status" }),
      node("p", { class: "wbp-was", hidden: true }),
      one.how ? drawHow(one.how) : null,
    ].filter(Boolean);
  }

  function drawHow(lines) {
    const said = lines.flatMap((line) => [node("dt", { text: line.label }), node("dd", { text: line.text })]);
    return node("details", { class: "wbp-how" }, node("summary", { text: words().how }), node("dl", {}, ...said));
  }

  function drawFigures() {
    const groups = model.get("groups").map((group) => {
      const fields = group.fields.map((field) => drawField(field));
      return node("fieldset", { class: "wbp-group" }, node("legend", { text: group.name }), node("div", { class: "wbp-fields" }, ...fields));
    });
    return [
      node("div", { class: "wbp-kicker" }, node("span", { text: words().figuresPlace })),
      title(words().figuresTitle),
      node("p", { class: "wbp-why", text: words().figuresWhy }),
      node("form", { class: "wbp-figures", onsubmit: (event) => event.preventDefault() }, ...groups),
    ];
  }

  function drawField(field) {
    const id = `${view}-${field.key}`;
    const common = { id, "data-field": field.key, "aria-describedby": `${id}-note`, onchange: report };
    let control;
    if (field.choices) {
      control = node("select", common, ...field.choices.map((choice) => node("option", { value: choice.value, text: choice.label })));
    } else {
      const later = () => {
        clearTimeout(pausing);
        pausing = setTimeout(report, PAUSE);
      };
      const kind = field.number ? { inputmode: "decimal" } : {};
      control = node("input", { type: "text", autocomplete: "off", ...kind, ...common, oninput: later });
    }
    control.value = model.get("figures")[field.key] ?? "";
    return node(
      "div",
      { class: `wbp-field wbp-field-${field.width}` },
      node("label", { for: id, text: field.label }),
      node("span", { class: "wbp-control" }, control, field.unit ? node("span", { class: "wbp-unit", text: field.unit }) : null),
      node("span", { class: "wbp-note", id: `${id}-note`, text: field.hint }),
    );
  }

  function drawFoot() {
    const order = pages();
    const first = shown() === order[0];
    const last = shown() === order[order.length - 1];
    return node(
      "div",
      { class: "wbp-foot" },
      node("button", { type: "button", class: "wbp-button", disabled: first, text: words().previous, onclick: () => step(-1) }),
      node("button", { type: "button", class: "wbp-button wbp-main", disabled: last, text: words().next, onclick: () => step(1) }),
      node("span", { class: "wbp-links" }, node("button", { type: "button", class: "wbp-link wbp-undo", onclick: undo }), node("button", { type: "button", class: "wbp-link wbp-jump", onclick: () => go(nextBlank()) })),
    );
  }

  function drawAnswers() {
    const one = asked();
    const given = one ? answers()[one.id] : undefined;
    for (const input of pane.querySelectorAll("input[type=radio]")) {
      input.checked = String(given) === input.value;
      input.closest("label").classList.toggle("wbp-chosen", input.checked);
      input.closest("label").classList.toggle("wbp-doubt", input.checked && given === "unknown");
    }
    const reply = pane.querySelector(".wbp-reply");
    if (reply) {
      const sentence = given === "unknown" ? one.replyUnknown : given === "na" ? words().replyNa : "";
      if (reply.textContent !== sentence) reply.textContent = sentence;
    }
    const was = pane.querySelector(".wbp-was");
    if (was) {
      const mark = visit().marks?.[one.id];
      was.textContent = mark?.said ?? "";
      was.className = `wbp-was wbp-was-${mark?.kind ?? "same"}`;
      was.hidden = !mark;
    }
    const retract = pane.querySelector(".wbp-undo");
    retract.textContent = model.get("undo").text;
    retract.disabled = !model.get("undo").available;
    const jump = pane.querySelector(".wbp-jump");
    jump.textContent = model.get("progress").jump;
    jump.disabled = !nextBlank();
  }

  function drawFaults() {
    const faults = model.get("faults");
    for (const control of pane.querySelectorAll("[data-field]")) {
      const fault = faults[control.dataset.field];
      const note = pane.querySelector(`#${control.id}-note`);
      const field = model.get("groups").flatMap((group) => group.fields).find((one) => one.key === control.dataset.field);
      const doubt = fault ? undefined : (model.get("doubts") ?? {})[control.dataset.field];
      note.textContent = fault ?? doubt ?? field.hint;
      note.classList.toggle("wbp-doubtful", Boolean(doubt));
      note.classList.toggle("wbp-fault", Boolean(fault));
      if (fault) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }

  // a field that only one choice calls for
  function drawNeeds() {
    const figures = model.get("figures");
    for (const field of model.get("groups").flatMap((group) => group.fields)) {
      if (!field.when) continue;
      const place = pane.querySelector(`[data-field="${field.key}"]`)?.closest(".wbp-field");
      if (place) place.hidden = figures[field.when.key] !== field.when.value;
    }
  }

  // figures changed elsewhere: what is being typed here is left alone
  function drawTyped() {
    for (const control of pane.querySelectorAll("[data-field]")) {
      if (control !== document.activeElement) control.value = model.get("figures")[control.dataset.field] ?? "";
    }
    drawNeeds();
  }

  function drawVerdict() {
    const own = model.get("aside"); // a page without a kernel brings a third column of its own
    if (own) {
      verdict.replaceChildren(own);
      return;
    }
    const said = model.get("verdict");
    const compared = verdict.contains(document.activeElement) && document.activeElement.matches(".wbp-switch");
    verdict.replaceChildren(...drawVisit(), ...drawCost(said.cost), ...drawMistakes(said.mistakes), ...drawPosture(said.posture));
    if (compared) verdict.querySelector(".wbp-switch")?.focus();
    if (spoken.textContent !== said.spoken) spoken.textContent = said.spoken;
  }

  function drawVisit() {
    const said = visit();
    if (!said.label) return [];
    const on = Boolean(said.on);
    const button = node("button", { type: "button", class: "wbp-switch", role: "switch", "aria-checked": String(on), onclick: compare }, node("i", { "aria-hidden": "true" }), node("span", { text: said.label }), node("kbd", { class: "wbp-key", "aria-hidden": "true", text: "c" }));
    return [node("div", { class: "wbp-visit" }, button, node("span", { role: "status", text: said.said ?? "" }))];
  }

  function block(sentence, aside) {
    return node(
      "div",
      { class: "wbp-block" },
      node("div", { class: "wbp-head", role: "heading", "aria-level": "3", text: sentence }),
      aside ? node("span", { class: "wbp-aside", text: aside }) : null,
    );
  }

  function bar(parts) {
    return node(
      "div",
      { class: "wbp-bar", "aria-hidden": "true" },
      ...parts.map((part) => node("i", { class: `wbp-part wbp-part-${part.role}`, style: `width:${part.share}%` })),
    );
  }

  function drawCost(cost) {
    if (cost.missing) return [block(cost.title), node("p", { class: "wbp-missing", text: cost.missing })];
    const line = (role, label, amount) =>
      node("div", { class: "wbp-amounts" }, node("b", { class: `wbp-word-${role}`, text: label }), node("b", { text: amount }));
    const band = node("div", { class: "wbp-band", "aria-hidden": "true" }, node("i", { style: `left:${cost.band[0]}%;width:${cost.band[1] - cost.band[0]}%` }));
    return [
      block(cost.title),
      line("paid", cost.paid.label, cost.paid.amount),
      bar(cost.paid.parts),
      line("hidden", cost.full.label, cost.full.amount),
      bar(cost.full.parts),
      band,
      node("p", { class: "wbp-range", text: cost.range }),
      cost.before ? node("p", { class: "wbp-range wbp-then", text: cost.before }) : null,
      cost.debt ? node("div", { class: "wbp-amounts wbp-debt" }, node("b", { class: "wbp-word-debt", text: cost.debt.label }), node("b", { text: cost.debt.amount })) : null,
    ].filter(Boolean);
  }

  function drawMistakes(mistakes) {
    const rows = mistakes.rows.map((row) =>
      node(
        "li",
        { class: row.weak ? "wbp-mistake wbp-weak" : "wbp-mistake" },
        node("span", { class: "wbp-mistake-name", text: row.name }),
        node(
          "span",
          { class: "wbp-scale", "aria-hidden": "true" },
          node("i", { class: "wbp-low", style: `width:${row.low}%` }),
          row.high > row.low ? node("i", { class: "wbp-open", style: `left:${row.low}%;width:${row.high - row.low}%` }) : null,
          row.before ? node("i", { class: "wbp-ghost", style: `left:${row.before.low}%;width:${Math.max(row.before.high - row.before.low, 1)}%` }) : null,
        ),
        node("span", { class: "wbp-mistake-text", text: row.text }),
        row.before ? node("span", { class: "wbp-then wbp-mistake-then", text: row.before.text }) : null,
      ),
    );
    const axis = node("div", { class: "wbp-scale-axis", "aria-hidden": "true" }, node("span", { text: "0" }), node("span", { text: mistakes.best }));
    return [block(mistakes.title, mistakes.aside), node("ul", { class: "wbp-mistakes" }, ...rows), axis];
  }

  function drawPosture(posture) {
    const [left, right] = posture.control;
    const [bottom, top] = posture.anticipation;
    const then = posture.before;
    const box = ([left, right], [bottom, top]) => `left:${left}%;bottom:${bottom}%;width:${right - left}%;height:${top - bottom}%`;
    const past = then ? node("i", { class: "wbp-zone-then", style: box(then.control, then.anticipation) }) : null;
    const names = ["delegated", "steered", "endured", "monitored"];
    const map = node(
      "div",
      { class: "wbp-map" },
      node("div", { class: "wbp-square" }, node("i", { class: "wbp-best" }), node("i", { class: "wbp-across" }), node("i", { class: "wbp-down" }), past, node("i", { class: "wbp-zone", style: box(posture.control, posture.anticipation) }), node("i", { class: "wbp-spot", style: `left:${(left + right) / 2}%;bottom:${(bottom + top) / 2}%` }), ...names.map((one) => node("span", { class: `wbp-corner wbp-corner-${one}`, text: posture.names[one] }))),
      node("span", { class: "wbp-axis-y", text: posture.y }),
      node("span", { class: "wbp-axis-x", text: posture.x }),
    );
    map.setAttribute("aria-hidden", "true");
    const sentence = node("p", { class: "wbp-posture-text" }, node("b", { text: posture.head }), ` ${posture.text}`);
    return [block(posture.title), node("div", { class: "wbp-posture" }, map, sentence)];
  }

  // ---- following the model
  function on(traits, draw) {
    for (const trait of traits.split(" ")) {
      model.on(`change:${trait}`, draw);
      listening.push([`change:${trait}`, draw]);
    }
  }

  function drawAll() {
    drawFrame();
    drawHeader();
    drawRail();
    drawPage();
    drawVerdict();
  }

  root.addEventListener("keydown", onkeydown);
  on("words questions groups language", drawAll);
  on("firm saved", drawHeader);
  on("answers", () => (drawAnswers(), drawRail()));
  on("progress", () => (drawHeader(), drawRail(), drawAnswers()));
  on("undo", drawAnswers);
  on("worth", () => (drawRail(), weighLater()));
  on("visit", () => (drawRail(), drawAnswers()));
  on("figures", drawTyped);
  on("faults doubts", drawFaults);
  on("verdict", drawVerdict);
  on("current", () => {
    if (drawn === shown()) return;
    drawPage();
    drawRail();
  });
  on("acknowledged", () => {
    if (model.get("acknowledged") < model.get("revision")) return;
    clearTimeout(waiting);
    drawHeader();
  });
  drawAll();
  weighLater();
  return () => {
    report();
    clearTimeout(waiting);
    clearTimeout(resting);
    for (const [event, draw] of listening) model.off?.(event, draw);
  };
}

export default { render };
