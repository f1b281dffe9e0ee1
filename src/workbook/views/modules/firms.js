// Your firms: a list to choose from, a name to begin or copy under, and what changed since the last visit.
// It draws what the model holds and reports what is asked; nothing is decided here.
// uses: dom

function render({ model, el }) {
  const id = fresh("wbf");
  const words = () => model.get("words");
  const list = node("ul", { class: "wbf-list" });
  const title = node("div", { class: "wbf-title", role: "heading", "aria-level": "2" });
  const name = node("input", { type: "text", id, maxlength: 200, autocomplete: "off" });
  const label = node("label", { for: id });
  const begin = node("button", { type: "button", class: "wbf-button wbf-main", onclick: () => ask("new", { name: name.value }) });
  const copy = node("button", { type: "button", class: "wbf-button", onclick: () => ask("save_as", { name: name.value }) });
  const visit = node("button", { type: "button", class: "wbf-button", onclick: () => ask("visit") });
  const compare = node("button", { type: "button", class: "wbf-button", onclick: () => ask("compare") });
  const said = node("p", { class: "wbf-said", role: "status" });
  const alarm = node("p", { class: "wbf-alarm", role: "alert" });
  const changes = node("div", { class: "wbf-changes" });
  const naming = node("div", { class: "wbf-naming" }, label, name, begin, copy);
  const visits = node("div", { class: "wbf-naming" }, visit, compare);
  const root = node("section", { class: "wb wbf" }, title, list, naming, visits, said, alarm, changes);
  ownKeys(root);
  el.replaceChildren(root);

  function ask(kind, more = {}) {
    model.set("action", { kind, ...more, n: ((model.get("action") ?? {}).n ?? 0) + 1 });
    model.save_changes();
  }

  function row(one) {
    const open = node("button", { type: "button", class: "wbf-button", "data-key": one.key, "aria-label": `${words().open} ${one.name}`, text: words().open, onclick: () => ask("open", { key: one.key }) });
    const back = node("button", { type: "button", class: "wbf-button", "data-key": one.key, text: words().bring_back, onclick: () => ask("bring_back", { key: one.key }) });
    const mark = node("span", { class: "wbf-mark", text: words().opened });
    const deed = one.kind === "broken" ? (one.recoverable ? back : null) : one.current ? mark : open;
    return node(
      "li",
      { class: `wbf-row wbf-${one.kind}`, "aria-current": one.current ? "true" : null },
      node("div", { class: "wbf-who" }, node("b", { text: one.name }), node("span", { class: "wbf-about", text: one.about }), one.file ? node("span", { class: "wbf-file", text: one.file }) : null, one.why ? node("span", { class: "wbf-why", text: one.why }) : null),
      deed,
    );
  }

  function draw() {
    const held = root.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    root.lang = model.get("language");
    title.textContent = words().title;
    root.setAttribute("aria-label", words().title);
    list.setAttribute("aria-label", words().list);
    label.textContent = words().name;
    begin.textContent = words().new;
    copy.textContent = words().save_as;
    visit.textContent = words().visit;
    compare.textContent = words().compare;
    list.replaceChildren(...model.get("rows").map(row));
    if (held !== undefined) ([...list.querySelectorAll("button")].find((one) => one.dataset.key === held) ?? name).focus();
  }

  function drawSaid() {
    said.textContent = model.get("said");
    alarm.textContent = model.get("alarm");
    alarm.hidden = !model.get("alarm");
    const section = (one) => [node("div", { class: "wbf-kind", role: "heading", "aria-level": "3", text: one.title }), node("ul", {}, ...one.lines.map((line) => node("li", { text: line })))];
    changes.replaceChildren(...model.get("sections").flatMap(section));
  }

  name.addEventListener("keydown", (event) => {
    if (event.key === "Enter") ask("new", { name: name.value });
  });
  const listening = [["change:rows", draw], ["change:words", draw], ["change:said", drawSaid], ["change:alarm", drawSaid], ["change:sections", drawSaid]];
  for (const [event, deed] of listening) model.on(event, deed);
  draw();
  drawSaid();
  return () => listening.forEach(([event, deed]) => model.off(event, deed));
}

export default { render };
