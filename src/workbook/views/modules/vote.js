// uses: dom
// Votes by show of hands: counted with the mouse, with the number keys (Shift takes one back) or typed.
// Traits: payload (key, question, options, words), counts. In a file the hands are kept by this browser for that file;
// in a notebook they are kept by its session. They never leave the machine.
const MOST = 999;

const whole = (value) => Math.min(MOST, Math.max(0, Math.floor(Number(value)) || 0));

// what the browser kept for this file; a page without an address of its own has no memory
function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

function keep(name, counts) {
  try {
    if (counts.some((one) => one)) localStorage.setItem(name, JSON.stringify(counts));
    else localStorage.removeItem(name);
  } catch { /* nothing is kept */ }
}

function drawn(option, place, { key, words }, add, typed) {
  const id = `vote-${key}-${place + 1}`;
  const step = (by, name, sign) => node("button", {
    type: "button", "data-step": by, "aria-label": `${name}, ${option.text}`, text: sign, onclick: () => add(place, by),
  });
  const field = node("input", {
    type: "number", min: 0, max: MOST, inputmode: "numeric", value: 0, "aria-labelledby": id,
    oninput: () => typed(), onchange: (event) => { event.target.value = whole(event.target.value); typed(); },
  });
  const bar = node("i", { class: "vote-bar" });
  const line = node("li", {},
    node("p", { class: "vote-name", id, text: option.text }, option.small ? node("small", { text: option.small }) : null),
    node("span", { class: "vote-well" }, bar),
    node("span", { class: "vote-count" }, step(-1, words.less, "−"), field, step(1, words.more, "+")),
    node("span", { class: "vote-box", "aria-hidden": "true" }),
  );
  return { line, field, bar };
}

export function render({ model, el }) {
  const payload = model.get("payload");
  const { key, question, options, words } = payload;
  const file = Boolean(el.dataset.vote); // in a file; a notebook's model keeps the hands itself
  const name = `workbook-vote ${document.title} ${key}`;
  const counts = () => rows.map(({ field }) => whole(field.value));

  function show() {
    const now = counts();
    const most = Math.max(1, ...now);
    const hands = now.reduce((sum, one) => sum + one, 0);
    rows.forEach(({ bar }, place) => { bar.style.width = `${(100 * now[place]) / most}%`; });
    total.textContent = hands ? words.hands.replace("0", hands) : words.none;
    if (file) keep(name, now);
    else if (JSON.stringify(model.get("counts")) !== JSON.stringify(now)) {
      model.set("counts", now);
      model.save_changes();
    }
  }

  function add(place, by) {
    if (!rows[place]) return;
    rows[place].field.value = whole(whole(rows[place].field.value) + by);
    show();
  }

  function clear() {
    rows.forEach(({ field }) => { field.value = 0; });
    show();
  }

  function pressed(event) {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
    if (!digit || event.ctrlKey || event.altKey || event.metaKey) return;
    if (document.activeElement && document.activeElement.type === "number") return; // typed into a field
    const slide = root.closest(".slide");
    const here = slide ? window.Reveal && window.Reveal.getCurrentSlide() === slide : root.contains(event.target);
    if (here) add(Number(digit[1]) - 1, event.shiftKey ? -1 : 1);
  }

  const rows = options.map((option, place) => drawn(option, place, payload, add, show));
  const total = node("output", { class: "vote-total" });
  const root = node("div", { class: "wb vote-whole" },
    question ? node("p", { class: "vote-question", text: question }) : null,
    node("ol", { class: "vote" }, ...rows.map(({ line }) => line)),
    node("div", { class: "vote-foot" },
      node("span", { text: words.keys }), total, node("button", { type: "button", class: "vote-clear", text: words.clear, onclick: clear })),
  );
  const before = file ? kept(name) : model.get("counts");
  if (Array.isArray(before)) {
    rows.forEach(({ field }, place) => { field.value = Number.isInteger(before[place]) ? whole(before[place]) : 0; });
  }
  ownKeys(root);
  el.replaceChildren(root); // the words that stood there until now
  document.addEventListener("keydown", pressed);
  show();
  return () => document.removeEventListener("keydown", pressed);
}

export default { render };
