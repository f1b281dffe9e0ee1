// Exercises and quizzes: draws the questions it is given and hands answers over; it judges nothing itself.
// In a page without a kernel the replies come sealed, one for each option: the module opens the one that is asked.
// Traits: items, labels, replies, request, progress. Works with a notebook's model or an exported page's.
// uses: dom

function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function opened(sealed, key) {
  let state = 2166136261;
  for (const byte of new TextEncoder().encode(key)) state = Math.imul(state ^ byte, 16777619) >>> 0;
  const mixed = Uint8Array.from(atob(sealed), (sign) => sign.charCodeAt(0));
  const bytes = mixed.map((byte) => {
    state = (state ^ (state << 13)) >>> 0;
    state = (state ^ (state >>> 17)) >>> 0;
    state = (state ^ (state << 5)) >>> 0;
    return byte ^ (state & 0xff);
  });
  return JSON.parse(new TextDecoder().decode(bytes));
}

function radioList(item, state, type) {
  const group = make("div", "wbx-options");
  const name = fresh(`wbx-${item.id}-`); // a page may show several
  item.options.forEach((option) => {
    const label = make("label", "wbx-option");
    const input = make("input");
    input.type = type;
    input.name = name;
    input.value = option.key;
    input.addEventListener("change", () => {
      if (type === "radio") state.answer = option.key;
      else state.answer = [...group.querySelectorAll("input:checked")].map((box) => box.value);
    });
    label.append(input, make("span", "", option.text));
    group.append(label);
  });
  return group;
}

function figureField(item, state, labels, send) {
  const label = make("label", "wbx-figure");
  label.append(make("span", "wbx-name", labels.your_answer));
  const input = make("input");
  input.type = "text";
  input.inputMode = "decimal";
  input.autocomplete = "off";
  input.addEventListener("input", () => {
    state.answer = input.value;
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") send("check");
  });
  label.append(input, make("span", "wbx-unit", item.unit));
  return label;
}

function rankList(item, state, labels) {
  const list = make("ol", "wbx-rank");
  const texts = Object.fromEntries(item.options.map((option) => [option.key, option.text]));
  let order = item.options.map((option) => option.key);
  const spoken = make("p", "wb-spoken");
  spoken.setAttribute("role", "status");

  function move(key, step) {
    const from = order.indexOf(key);
    const to = from + step;
    if (to < 0 || to >= order.length) return;
    order.splice(to, 0, ...order.splice(from, 1));
    state.answer = [...order];
    draw();
    const same = list.querySelector(`[data-key="${key}"] [data-step="${step}"]`);
    (same.disabled ? list.querySelector(`[data-key="${key}"] button:not(:disabled)`) : same).focus();
    spoken.textContent = `${texts[key]}: ${to + 1}/${order.length}`;
  }

  function draw() {
    list.replaceChildren(
      ...order.map((key, place) => {
        const row = make("li");
        row.dataset.key = key;
        row.append(make("span", "", texts[key]));
        [[-1, labels.up, "M8 3 13 9H3z"], [1, labels.down, "M8 13 13 7H3z"]].forEach(([step, name, path]) => {
          const button = make("button", "wbx-move");
          button.type = "button";
          button.dataset.step = step;
          button.disabled = place + step < 0 || place + step >= order.length;
          button.setAttribute("aria-label", `${name} : ${texts[key]}`);
          const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
          svg.setAttribute("viewBox", "0 0 16 16");
          svg.setAttribute("aria-hidden", "true");
          const arrow = document.createElementNS("http://www.w3.org/2000/svg", "path");
          arrow.setAttribute("d", path);
          svg.append(arrow);
          button.append(svg);
          button.addEventListener("click", () => move(key, step));
          row.append(button);
        });
        return row;
      }),
    );
  }
  draw();
  const whole = make("div");
  whole.append(list, spoken);
  state.touch = () => {
    state.answer = [...order]; // checking an order as it stands is an answer
  };
  return whole;
}

function classList(item, state) {
  const table = make("div", "wbx-classes");
  state.answer = {};
  item.options.forEach((option) => {
    const row = make("fieldset", "wbx-class");
    row.append(make("legend", "", option.text));
    const name = fresh(`wbx-${item.id}-`);
    item.classes.forEach((kind) => {
      const label = make("label", "wbx-chip");
      const input = make("input");
      input.type = "radio";
      input.name = name;
      input.addEventListener("change", () => {
        state.answer = { ...state.answer, [option.key]: kind.key };
      });
      label.append(input, make("span", "", kind.text));
      row.append(label);
    });
    table.append(row);
  });
  return table;
}

function card(item, model, labels) {
  const state = { answer: null };
  const box = make("div", `wbx-item wbx-kind-${item.kind}`);
  const heading = make("p", "wbx-title", item.title);
  const field = make("fieldset", "wbx-field");
  const legend = make("legend", "wbx-question", item.question);
  field.append(legend);

  function send(action) {
    if (state.touch) state.touch();
    const sealed = model.get("sealed");
    if (sealed && sealed[item.id]) {
      const reply = state.answer
        ? opened(sealed[item.id][state.answer], `${item.id}:${state.answer}`)
        : { outcome: "not_attempted", sentence: model.get("untouched") };
      model.set("replies", { ...model.get("replies"), [item.id]: reply });
      model.save_changes();
      return;
    }
    const last = model.get("request");
    model.set("request", { n: ((last && last.n) || 0) + 1, action, id: item.id, answer: state.answer });
    model.save_changes();
  }

  const inputs = {
    one: () => radioList(item, state, "radio"),
    several: () => radioList(item, state, "checkbox"),
    figure: () => figureField(item, state, labels, send),
    rank: () => rankList(item, state, labels),
    classify: () => classList(item, state),
  };
  if (item.options.length || item.kind === "figure") field.append(inputs[item.kind]());
  const bar = make("div", "wbx-bar");
  const actions = [["check", labels.check, "wbx-main"]];
  if (item.hints) actions.push(["hint", labels.hint, ""]);
  if (item.hints) actions.push(["solution", labels.solution, ""]);
  const buttons = {};
  actions.forEach(([action, name, className]) => {
    const button = make("button", `wbx-button ${className}`, name);
    button.type = "button";
    if (item.title) button.setAttribute("aria-label", `${name} (${item.title})`);
    button.addEventListener("click", () => send(action));
    buttons[action] = button;
    bar.append(button);
  });
  const said = make("div", "wbx-said");
  said.setAttribute("role", "status");
  if (item.title) box.append(heading);
  box.append(field, bar, said);

  function tell() {
    const reply = (model.get("replies") || {})[item.id];
    if (!reply) return;
    const lines = [];
    if (reply.sentence) lines.push(make("p", `wbx-reply wbx-${reply.outcome}`, reply.sentence));
    (reply.hints || []).forEach((hint) => lines.push(make("p", "wbx-hint", hint)));
    if (reply.solution) lines.push(make("p", "wbx-solution", reply.solution));
    said.replaceChildren(...lines);
    if (buttons.hint) buttons.hint.disabled = (reply.hints || []).length >= item.hints;
  }
  tell();
  return { box, tell };
}

export function render({ model, el }) {
  const labels = model.get("labels");
  const root = make("div", "wb wbx");
  root.lang = labels.lang;
  const items = model.get("items").map((item) => card(item, model, labels));
  const progress = make("p", "wbx-progress", model.get("progress"));
  progress.setAttribute("role", "status");
  root.append(...items.map(({ box }) => box), progress);
  ownKeys(root);
  el.replaceChildren(root); // the words that stood there until now
  const onReplies = () => items.forEach(({ tell }) => tell());
  const onProgress = () => {
    progress.textContent = model.get("progress");
  };
  model.on("change:replies", onReplies);
  model.on("change:progress", onProgress);
}

export default { render };
