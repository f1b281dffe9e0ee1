// What leaves the room: documents to tick, language, names and brand; progress, and links to what was written.
// It draws what the model holds and reports what is asked; nothing is decided here.
// uses: dom

function served(path) {
  const held = document.getElementById("jupyter-config-data");
  let base = "/";
  try {
    base = JSON.parse(held.textContent).baseUrl || "/";
  } catch { /* not JupyterLab: the file's own root */ }
  return base + "files/" + path.split("/").map(encodeURIComponent).join("/");
}

function render({ model, el }) {
  const id = fresh("wbd");
  const words = model.get("words");
  const language = model.get("language");
  const choice = (name, key, label, checked, type) =>
    node("label", { class: "wbd-option" }, node("input", { type, name: `${id}-${name}`, value: key, checked }), node("span", { text: label }));
  const group = (name, title, options) =>
    node("fieldset", { class: `wbd-${name}` }, node("legend", { text: title }), node("div", { class: "wbd-options" }, ...options));
  const brand = node("input", { type: "text", id: `${id}-brand`, autocomplete: "off", spellcheck: "false", placeholder: words.brand_hint });
  const write = node("button", { type: "button", class: "wbd-button wbd-main", text: words.write, onclick: ask });
  const stop = node("button", { type: "button", class: "wbd-button", text: words.stop, onclick: () => send({ kind: "stop" }) });
  const said = node("p", { class: "wbd-said", role: "status" });
  const alarm = node("p", { class: "wbd-alarm", role: "alert" });
  const list = node("ul", { class: "wbd-list" });
  const files = node("div", { class: "wbd-files" }, node("div", { class: "wbd-head", role: "heading", "aria-level": "3", text: words.files }), list);
  const root = node(
    "div",
    { class: "wb wbd", role: "group", "aria-label": words.title, lang: language },
    node("div", { class: "wbd-title", role: "heading", "aria-level": "2", text: words.title }),
    group("kinds", words.kinds, model.get("kinds").map((one) => choice("kind", one.key, one.name, one.chosen, "checkbox"))),
    node(
      "div",
      { class: "wbd-row" },
      group("languages", words.language, model.get("languages").map((one) => choice("language", one.key, one.name, one.key === language, "radio"))),
      group("names", words.names, model.get("names").map((one, i) => choice("names", one.key, one.name, i === 0, "radio"))),
    ),
    node("div", { class: "wbd-brand" }, node("label", { for: `${id}-brand`, text: words.brand }), brand),
    node("div", { class: "wbd-deeds" }, write, stop, said),
    alarm,
    files,
    node("p", { class: "wbd-private", text: words.private }),
  );
  ownKeys(root);
  el.replaceChildren(root);

  const picked = (name) => [...root.querySelectorAll(`input[name="${id}-${name}"]:checked`)].map((one) => one.value);

  function send(action) {
    model.set("action", { ...action, n: ((model.get("action") ?? {}).n ?? 0) + 1 });
    model.save_changes();
  }

  function ask() {
    send({ kind: "write", kinds: picked("kind"), language: picked("language")[0], names: picked("names")[0], brand: brand.value });
  }

  function draw() {
    const running = model.get("running");
    const held = document.activeElement;
    write.disabled = running;
    stop.hidden = !running;
    if (running && held === write) stop.focus();
    if (!running && held === stop) write.focus();
    root.setAttribute("aria-busy", String(running));
    said.textContent = model.get("said") || (running ? words.working : "");
    alarm.textContent = model.get("alarm");
    alarm.hidden = !model.get("alarm");
    const written = model.get("files");
    files.hidden = !written.length;
    list.replaceChildren(
      ...written.map((one) =>
        node("li", {}, one.served ? node("a", { href: served(one.served), target: "_blank", rel: "noopener", text: one.name }) : node("span", { text: one.name })),
      ),
    );
  }

  brand.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !model.get("running")) ask();
  });
  const listening = ["running", "said", "alarm", "files"].map((name) => `change:${name}`);
  listening.forEach((event) => model.on(event, draw));
  draw();
  return () => listening.forEach((event) => model.off(event, draw));
}

export default { render };
