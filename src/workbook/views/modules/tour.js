// Part of the modules that use it; `node` is of dom.js.
// A guided tour: one step at a time beside the part it speaks of; Escape or "leave" ends it, the focus goes back.
function tour(root, said, opener) {
  const steps = said.steps.filter((step) => root.querySelector(step.at)?.getClientRects().length);
  let at = 0;
  const place = node("span", { class: "wb-tour-place" });
  const words = node("p", { id: `${root.id}-tour`, "aria-live": "polite" });
  const back = node("button", { type: "button", text: said.previous, onclick: () => show(at - 1) });
  const next = node("button", { type: "button", class: "wb-tour-main", onclick: () => show(at + 1) });
  const leave = node("button", { type: "button", class: "wb-tour-leave", text: said.leave, onclick: close });
  const box = node("div", { class: "wb-tour", role: "dialog", "aria-label": said.title, "aria-describedby": words.id, onkeydown }, place, words, node("div", { class: "wb-tour-buttons" }, back, next, leave));

  function onkeydown(event) {
    event.stopPropagation(); // the keys of the panel answer questions
    if (event.key === "Escape") close();
    else if (event.key === "ArrowRight") show(at + 1);
    else if (event.key === "ArrowLeft" && at > 0) show(at - 1);
  }

  function unmark() {
    root.querySelector(".wb-toured")?.classList.remove("wb-toured");
  }

  function close() {
    unmark();
    box.remove();
    opener.focus();
  }

  function show(step) {
    unmark();
    if (step >= steps.length) return close();
    at = step;
    const part = root.querySelector(steps[at].at);
    part.classList.add("wb-toured");
    place.textContent = said.place.replace("{n}", at + 1).replace("{total}", steps.length);
    words.textContent = steps[at].text;
    back.hidden = at === 0;
    next.textContent = at + 1 < steps.length ? said.next : said.done;
    const frame = root.getBoundingClientRect();
    const seen = part.getBoundingClientRect();
    const limit = (value, most) => Math.max(12, Math.min(value, most - 12));
    // beside a tall part, under a low one, always inside the panel
    const tall = seen.height > frame.height / 2;
    const right = seen.right + 12 + box.offsetWidth < frame.right;
    const left = tall ? (right ? seen.right + 12 : seen.left - 12 - box.offsetWidth) : seen.left;
    const under = seen.bottom + 12 + box.offsetHeight < frame.bottom;
    const top = tall ? seen.top + 60 : under ? seen.bottom + 12 : seen.top - 12 - box.offsetHeight;
    box.style.left = `${limit(left - frame.left, frame.width - box.offsetWidth)}px`;
    box.style.top = `${limit(top - frame.top, frame.height - box.offsetHeight)}px`;
    box.scrollIntoView({ block: "nearest" });
    next.focus();
  }

  root.querySelector(".wb-tour")?.remove();
  root.append(box);
  show(0);
}
