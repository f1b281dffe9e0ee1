// The questionnaire in a page without a kernel: the panel's own module, with answers kept by the browser and carried
// by a file. It stands in one script with that module (`modules.panel`); it draws the third column and counts.

const OPTIONS = [1, 2, 3, 4, 5, "unknown", "na"];
const LARGEST = 100000; // signs; an answers file weighs about two thousand

function node(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "text") made.textContent = value;
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

function render({ model: given, el }) {
  const held = given.get("payload");
  const says = held.says;
  const ids = held.questions.map((one) => one.id);
  const own = held.questions.filter((one) => one.theme !== "if_known").map((one) => one.id);
  const place = `workbook:answers:1:${held.view}:${held.firmName}`;
  const history = [];
  const heard = [];
  let refused = false;

  const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (gap, name) => (name in values ? values[name] : gap));
  const forms = (pair, n, values) => fill(pair[(held.language === "fr" ? n < 2 : n === 1) ? 0 : 1], { n, ...values });

  // what a browser or a file kept may have been changed by anyone
  function clean(answers) {
    if (answers === null || typeof answers !== "object" || Array.isArray(answers)) return null;
    const found = Object.entries(answers);
    if (!found.every(([id, answer]) => ids.includes(id) && OPTIONS.includes(answer))) return null;
    return Object.fromEntries(found);
  }

  function kept() {
    try {
      const found = JSON.parse(localStorage.getItem(place));
      return { answers: clean(found.answers) ?? {}, who: String(found.who ?? "").slice(0, 80), current: found.current };
    } catch {
      return { answers: {}, who: "", current: "figures" };
    }
  }

  const before = kept();
  const state = {
    ...held,
    answers: before.answers,
    figures: { who: before.who },
    current: ids.includes(before.current) ? before.current : "figures",
    faults: {},
    revision: 0,
    acknowledged: 0,
    undo: { available: false, text: says.undo },
    action: {},
    saved: { ok: true, text: says.saved_not, alarm: "" },
  };

  // ---- the third column
  const count = node("p", { class: "wbq-count" });
  const left = node("p", { class: "wbq-left" });
  const told = node("p", { class: "wbq-told", role: "status" });
  const ask = node("div", { class: "wbq-ask" });
  const file = node("input", { type: "file", accept: ".json,application/json", class: "wb-spoken", tabindex: "-1", "aria-hidden": "true", onchange: read });
  const block = (text) => node("div", { class: "wbp-block" }, node("div", { class: "wbp-head", role: "heading", "aria-level": "3", text }));
  const button = (text, main, onclick) => node("button", { type: "button", class: main ? "wbp-button wbp-main" : "wbp-button", text, onclick });
  const aside = node(
    "div",
    { class: "wbq-aside" },
    block(says.where),
    count,
    left,
    block(says.give),
    node("p", { text: says.give_how }),
    node("div", { class: "wbq-buttons" }, button(says.download, true, download), button(says.load, false, () => file.click())),
    file,
    told,
    ask,
    block(says.keys_title),
    node("p", { text: says.keys }),
    node("p", { text: says.if_known }),
  );
  state.aside = aside;

  // ---- the model the panel draws from
  const model = {
    get: (trait) => state[trait],
    set(trait, value) {
      if (trait === "answers" && value !== state.answers) history.push(state.answers);
      state[trait] = value;
      if (trait === "action") retract();
      if (["answers", "action", "figures", "current"].includes(trait)) follow();
      if (trait === "revision") put("acknowledged", value);
      tell(trait);
    },
    save_changes() {},
    on: (event, hear) => heard.push([event, hear]),
    off() {},
  };

  function tell(trait) {
    for (const [event, hear] of [...heard]) if (event === `change:${trait}`) hear();
  }

  function put(trait, value) {
    state[trait] = value;
    tell(trait);
  }

  function retract() {
    if (!history.length) return;
    put("answers", history.pop());
  }

  function save() {
    try {
      localStorage.setItem(place, JSON.stringify({ answers: state.answers, who: state.figures.who, current: state.current }));
      const now = new Date();
      const time = `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
      refused = false;
      return { ok: true, text: fill(says.saved, { time }), alarm: "" };
    } catch {
      refused = true;
      return { ok: false, text: says.saved_failed, alarm: says.refused };
    }
  }

  function counted(names) {
    const answers = names.map((id) => state.answers[id]);
    const number = (test) => answers.filter(test).length;
    return {
      known: number((one) => typeof one === "number"),
      unknown: number((one) => one === "unknown"),
      na: number((one) => one === "na"),
      blank: number((one) => one === undefined),
      total: names.length,
    };
  }

  function progress() {
    const done = counted(own);
    const answered = done.total - done.blank;
    let header = forms(says.progress, answered, { total: done.total });
    if (done.unknown) header = forms(says.progress_unknown, done.unknown, { progress: header });
    const themes = {};
    for (const { key } of held.themes) {
      const one = counted(held.questions.filter((asked) => asked.theme === key).map((asked) => asked.id));
      themes[key] = { count: fill(says.theme, { n: one.total - one.blank, total: one.total }), spoken: fill(says.spoken, one), complete: one.blank === 0 };
    }
    count.textContent = header;
    left.textContent = done.blank ? forms(says.left, Math.ceil((done.blank * held.seconds) / 60)) : says.complete;
    const blank = counted(ids).blank;
    const named = state.figures.who.trim() !== "";
    return {
      header,
      themes,
      figures: { count: named ? "" : says.optional, spoken: named ? says.filled : says.optional, complete: named },
      jump: blank ? forms(says.jump, blank) : says.jump_none,
    };
  }

  function follow() {
    put("saved", save());
    put("undo", { available: history.length > 0, text: says.undo });
    put("progress", progress());
    mark();
  }

  // the paper twin of the page shows what was answered
  function mark() {
    for (const box of document.querySelectorAll("[data-option]")) {
      const [id, option] = box.dataset.option.split(":");
      box.classList.toggle("chosen", String(state.answers[id]) === option);
    }
  }

  // ---- the file
  function download() {
    const now = new Date();
    const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    const { view, language, firmName: firm } = held;
    const content = { format: "workbook-answers", version: 1, firm, view, language, who: state.figures.who.trim().slice(0, 80), date, answers: state.answers };
    const address = URL.createObjectURL(new Blob([`${JSON.stringify(content, null, 1)}\n`], { type: "application/json" }));
    const link = node("a", { href: address, download: `${held.fileName}-${date}.json` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
    told.textContent = fill(says.downloaded, { file: link.download });
  }

  async function read() {
    const chosen = file.files[0];
    file.value = "";
    ask.replaceChildren();
    if (!chosen) return;
    const text = chosen.size > LARGEST ? "" : await chosen.text();
    let content = null;
    try {
      content = JSON.parse(text);
    } catch {}
    const answers = clean(content?.answers);
    if (content?.format !== "workbook-answers" || !answers) told.textContent = says.load_bad;
    else if (content.version !== 1) told.textContent = says.load_version;
    else if (content.view !== held.view || content.firm !== held.firmName) told.textContent = fill(says.load_other, { firm: String(content.firm).slice(0, 80) });
    else offer(answers, String(content.who ?? "").slice(0, 80));
  }

  function offer(answers, who) {
    const differing = Object.keys(answers).filter((id) => state.answers[id] !== undefined && state.answers[id] !== answers[id]);
    const take = (from) => () => {
      ask.replaceChildren();
      model.set("figures", { who: state.figures.who || who });
      model.set("answers", from);
      told.textContent = forms(says.loaded, Object.keys(answers).length);
    };
    if (!differing.length) return take({ ...state.answers, ...answers })();
    told.textContent = forms(says.conflict, differing.length);
    ask.replaceChildren(
      button(says.take_file, false, take({ ...state.answers, ...answers })),
      button(says.keep_mine, false, take({ ...answers, ...state.answers })),
    );
    ask.firstChild.focus();
  }

  document.documentElement.classList.add("live");
  follow();
  modules.panel.render({ model, el });
  el.querySelector(".wbp-title").focus();
}

export default { render };
