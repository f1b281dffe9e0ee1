// The firm's own files brought in: dropped or chosen, sent piece by piece to the model, which reads and asks.
// uses: dom

const PIECE = 2 ** 20; // bytes sent at once
const MOST_FILES = 2000;

function render({ model, el }) {
  const id = fresh("wbi");
  const w = (name, values = {}) => (model.get("words")[name] ?? "").replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
  const open = new Set();
  let stopped = false;
  let busy = false;
  let taken = null;

  const title = node("div", { class: "wbi-title", role: "heading", "aria-level": "2", text: w("title") });
  const pick = node("input", { type: "file", multiple: true, id: `${id}-files`, onchange: () => chosen(pick) });
  const whole = node("input", { type: "file", multiple: true, webkitdirectory: true, id: `${id}-folder`, onchange: () => chosen(whole) });
  const drop = node("div", { class: "wbi-drop" },
    node("span", { text: w("drop") }),
    node("span", { class: "wbi-file" }, node("label", { for: `${id}-files`, text: w("choose") }), pick),
    node("span", { class: "wbi-file" }, node("label", { for: `${id}-folder`, text: w("folder") }), whole));
  const path = node("input", { type: "text", id: `${id}-path`, autocomplete: "off", spellcheck: "false" });
  const byPath = node("form", { class: "wbi-path", onsubmit: (event) => { event.preventDefault(); if (path.value.trim()) { ask("path", { path: path.value }); path.value = ""; } } },
    node("label", { for: `${id}-path`, text: w("path") }), path, node("button", { type: "submit", class: "wbi-button", text: w("read_path") }));
  const bar = node("progress", { max: "1", value: "0", "aria-label": w("title") });
  const going = node("span");
  const stop = node("button", { type: "button", class: "wbi-button", text: w("stop"), onclick: () => { stopped = true; taken?.(); } });
  const progress = node("div", { class: "wbi-progress", hidden: true }, bar, going, stop);
  const alarm = node("p", { class: "wbi-alarm", role: "alert" });
  const said = node("p", { class: "wbi-said", role: "status" });
  const files = node("div", { class: "wbi-files" });
  const suppliers = node("div", { class: "wbi-suppliers" });
  const proposals = node("div", { class: "wbi-proposals" });
  const root = node("section", { class: "wb wbi", lang: model.get("language"), "aria-label": w("title") },
    title, node("p", { class: "wbi-how", text: w("how") }), node("p", { class: "wbi-private", text: w("private") }),
    drop, byPath, progress, alarm, said, files, suppliers, proposals);
  ownKeys(root);
  el.replaceChildren(root);

  drop.addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("wbi-over"); });
  drop.addEventListener("dragleave", () => drop.classList.remove("wbi-over"));
  drop.addEventListener("drop", async (event) => {
    event.preventDefault();
    drop.classList.remove("wbi-over");
    const entries = [...event.dataTransfer.items].map((one) => one.webkitGetAsEntry?.()).filter(Boolean);
    const loose = [...event.dataTransfer.files];
    send(entries.length ? (await Promise.all(entries.map((one) => inside(one, "")))).flat() : loose.map((file) => [file.name, file]));
  });

  // a folder's files with their place in it; a browser gives a folder's list in parts
  async function inside(entry, before) {
    if (entry.isFile) return new Promise((done) => entry.file((file) => done([[before + file.name, file]]), () => done([])));
    const reader = entry.createReader();
    const found = [];
    for (;;) {
      const part = await new Promise((done) => reader.readEntries(done, () => done([])));
      if (!part.length || found.length > MOST_FILES) break;
      found.push(...part);
    }
    return (await Promise.all(found.map((one) => inside(one, `${before}${entry.name}/`)))).flat();
  }

  function chosen(input) {
    send([...input.files].map((file) => [file.webkitRelativePath || file.name, file]));
    input.value = "";
  }

  async function send(list) {
    const wanted = list.filter(([name, file]) => file.size && !name.split("/").pop().startsWith(".")).slice(0, MOST_FILES);
    if (busy || !wanted.length) return;
    busy = true;
    stopped = false;
    const large = [];
    progress.hidden = false;
    alarm.hidden = true;
    for (const [at, [name, file]] of wanted.entries()) {
      if (stopped) break;
      going.textContent = w("reading", { done: at + 1, count: wanted.length, file: name });
      if (file.size > model.get("most")) { large.push(name); continue; }
      await pieces(`${id}-${Date.now()}-${at}`, name, file, (part) => { bar.value = (at + part) / wanted.length; });
    }
    model.send({ kind: stopped ? "stop" : "done" });
    progress.hidden = true;
    busy = false;
    if (stopped) said.textContent = w("stopped");
    for (const name of large) ask("large", { name });
  }

  async function pieces(key, name, file, told) {
    for (let at = 0; at < file.size && !stopped; at += PIECE) {
      const bytes = await file.slice(at, at + PIECE).arrayBuffer();
      const heard = new Promise((done) => { taken = done; });
      model.send({ kind: "chunk", id: key, name, size: file.size, at }, undefined, [bytes]);
      await heard; // the next piece leaves once this one has come: it can be stopped, and never piles up
      told(Math.min(1, (at + PIECE) / file.size));
    }
  }

  const answered = (message) => { if (message?.kind === "taken") taken?.(); };
  model.on("msg:custom", answered);

  function ask(kind, more = {}) {
    model.set("action", { kind, ...more, n: ((model.get("action") ?? {}).n ?? 0) + 1 });
    model.save_changes();
  }

  function select(label, options, value, onchange, key) {
    const made = node("select", { "aria-label": label, "data-key": key, onchange: () => made.value && onchange(made.value) });
    made.append(...options.map((one) => node("option", { value: one.key, selected: one.key === value, text: one.label })));
    return made;
  }

  const button = (name, key, onclick, label) => node("button", { type: "button", class: "wbi-button", "data-key": key, "aria-label": label, text: w(name), onclick });

  function fileRow(one) {
    const s = model.get("state");
    const kinds = one.kind ? s.kinds : [{ key: "", label: "…" }, ...s.kinds];
    const row = node("div", { class: "wbi-row" },
      node("div", { class: "wbi-head" }, node("b", { text: one.name }), select(w("kind", { file: one.name }), kinds, one.kind, (value) => ask("kind", { file: one.name, value }), `kind ${one.name}`), node("span", { text: one.line }), button("remove", `remove ${one.name}`, () => ask("remove", { file: one.name }), `${w("remove")} ${one.name}`)),
      one.alarm ? node("p", { class: "wbi-why", text: one.alarm }) : null);
    if (one.ask?.length) {
      const fields = one.ask.map((asked) => [asked.field, select(asked.label, [{ key: "", label: w("columns") }, ...asked.columns.map((name) => ({ key: name, label: name }))], "", () => {}, `column ${one.name} ${asked.field}`), asked.label]);
      row.append(node("div", { class: "wbi-asked" }, ...fields.map(([, made, label]) => node("label", {}, node("span", { text: label }), made)),
        button("again", `again ${one.name}`, () => ask("columns", { file: one.name, columns: Object.fromEntries(fields.map(([field, made]) => [field, made.value])) }))));
    }
    if (one.dates) row.append(node("div", { class: "wbi-asked" }, node("span", { text: w("dates") }), ...["day", "month"].map((value) => button(value, `${value} ${one.name}`, () => ask("dates", { file: one.name, value })))));
    if (one.detail) {
      const more = node("details", { open: open.has(one.name), ontoggle: () => open[more.open ? "add" : "delete"](one.name) }, node("summary", { text: w("details") }), node("div", { class: "wbi-detail", tabindex: "0", role: "group", "aria-label": one.name, text: one.detail }));
      row.append(more);
    }
    return row;
  }

  function supplierRow(one) {
    const options = [...(one.choice ? [] : [{ key: "", label: w("undecided") }]), ...model.get("state").choices];
    return node("tr", {}, node("th", { scope: "row", text: one.name }), node("td", { text: one.paid }), node("td", { text: one.counted }),
      node("td", {}, select(`${w("choice")} ${one.name}`, options, one.choice, (value) => ask("confirm", { name: one.name, value }), `supplier ${one.name}`)));
  }

  function proposalRow(one) {
    const waiting = one.state === "proposed";
    return node("li", { class: `wbi-${one.state}` }, node("span", { class: "wbi-why-said", text: one.said }), node("small", { text: waiting ? one.source : `${one.source} · ${one.stateSaid}` }),
      waiting ? node("span", { class: "wbi-both" }, button("accept", `accept ${one.id}`, () => ask("accept", { id: one.id }), `${w("accept")} ${one.said}`), button("refuse", `refuse ${one.id}`, () => ask("refuse", { id: one.id }), `${w("refuse")} ${one.said}`)) : null);
  }

  const part = (name) => [node("div", { class: "wbi-part", role: "heading", "aria-level": "3", text: w(name) }), node("p", { class: "wbi-how", text: w(`${name}_how`) })];

  function draw() {
    const s = model.get("state");
    const held = root.contains(document.activeElement) ? document.activeElement.dataset.key : "";
    alarm.textContent = s.alarm;
    alarm.hidden = !s.alarm;
    said.textContent = s.said;
    files.replaceChildren(...s.files.map(fileRow));
    const heads = node("tr", {}, ...["supplier", "paid", "counted", "choice"].map((name) => node("th", { scope: "col", text: w(name) })));
    suppliers.replaceChildren(...(s.suppliers.length ? [...part("suppliers"), node("div", { class: "wbi-scroll", tabindex: "0", role: "group", "aria-label": w("suppliers") }, node("table", {}, node("thead", {}, heads), node("tbody", {}, ...s.suppliers.map(supplierRow))))] : []));
    const waiting = s.proposals.some((one) => one.state === "proposed");
    const all = node("div", { class: "wbi-all" }, ...(waiting ? [button("accept_all", "accept all", () => ask("accept", { id: "all" })), button("refuse_all", "refuse all", () => ask("refuse", { id: "all" }))] : []), s.undo ? button("undo", "undo", () => ask("undo")) : null);
    proposals.replaceChildren(...(s.proposals.length ? [...part("proposals"), all, node("ul", {}, ...s.proposals.map(proposalRow))] : s.undo ? [all] : []));
    if (!held) return;
    const same = [...root.querySelectorAll("[data-key]")].find((one) => one.dataset.key === held);
    (same ?? proposals.querySelector("button") ?? pick).focus();
  }

  model.on("change:state", draw);
  draw();
  return () => { stopped = true; model.off("change:state", draw); model.off("msg:custom", answered); };
}

export default { render };
