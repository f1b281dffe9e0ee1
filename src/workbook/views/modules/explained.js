// Part of the modules that use it; `node` is of dom.js.
// a term of the glossary: explained on hover and on focus, until Escape
function explained(piece) {
  if (!piece.means) return document.createTextNode(piece.text);
  const id = fresh("wb-meaning-");
  const open = (event) => event.currentTarget.classList.remove("wb-closed");
  const close = (event) => event.key === "Escape" && event.currentTarget.classList.add("wb-closed");
  return node(
    "span",
    { class: "wb-termed", onkeydown: close, onmouseenter: open, onfocusin: open },
    node("button", { type: "button", class: "wb-term", "aria-describedby": id, text: piece.text }),
    node("span", { class: "wb-meaning", role: "tooltip", id, text: piece.means }),
  );
}
