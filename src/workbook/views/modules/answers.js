// What one person answered apart, brought in: a file is chosen, its text is given to the model, which decides.
// uses: dom

const LARGEST = 100000; // signs; an answers file weighs about two thousand

function render({ model, el }) {
  const id = fresh("wba");
  const words = () => model.get("words");
  const title = node("div", { class: "wba-title", role: "heading", "aria-level": "2" });
  const how = node("p", { class: "wba-how", id: `${id}-how` });
  const label = node("label", { for: id });
  const file = node("input", { type: "file", id, accept: ".json,application/json", "aria-describedby": `${id}-how`, onchange: choose });
  const said = node("p", { class: "wba-said", role: "status" });
  const alarm = node("p", { class: "wba-alarm", role: "alert" });
  const list = node("ul", { class: "wba-list" });
  const choices = node("div", { class: "wba-choices" });
  const root = node("section", { class: "wb wba" }, title, how, node("div", { class: "wba-file" }, label, file), alarm, list, choices, said);
  ownKeys(root);
  el.replaceChildren(root);

  function ask(kind, more = {}) {
    model.set("action", { kind, ...more, n: ((model.get("action") ?? {}).n ?? 0) + 1 });
    model.save_changes();
  }

  async function choose() {
    const given = file.files[0];
    if (!given) return;
    // a file far too large is not read: the model says so from its beginning
    ask("add", { text: await given.slice(0, 4 * LARGEST).text() });
    file.value = ""; // the same file may be chosen again once mended
  }

  function draw() {
    root.lang = model.get("language");
    root.setAttribute("aria-label", words().title);
    title.textContent = words().title;
    how.textContent = words().how;
    label.textContent = words().choose;
    said.textContent = model.get("said");
    alarm.textContent = model.get("alarm");
    alarm.hidden = !model.get("alarm");
    list.replaceChildren(...model.get("rows").map((one) => node("li", {}, node("b", { text: one.title }), node("span", { text: one.here }), node("span", { text: one.file }))));
    const held = root.contains(document.activeElement) && document.activeElement.dataset.kind;
    const asked = model.get("choices");
    choices.replaceChildren(...asked.map((one, n) => node("button", { type: "button", class: n ? "wba-button" : "wba-button wba-main", "data-kind": one.key, text: one.label, onclick: () => ask(one.key) })));
    if (asked.length) choices.firstChild.focus();
    else if (held) file.focus();
  }

  const heard = ["said", "alarm", "rows", "choices", "words"].map((trait) => `change:${trait}`);
  for (const event of heard) model.on(event, draw);
  draw();
  return () => heard.forEach((event) => model.off(event, draw));
}

export default { render };
