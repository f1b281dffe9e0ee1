// Part of the modules that use it: an element with its attributes, its listeners and its children.
function node(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "text") made.textContent = value;
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}
// an id that no other module of the page has: each notebook widget runs a module of its own
function fresh(prefix) {
  globalThis.workbookIds = (globalThis.workbookIds ?? 0) + 1;
  return `${prefix}${globalThis.workbookIds}`;
}
// in a notebook, keys pressed on a control stay with it: JupyterLab asks the element that has the focus, then its parents
function ownKeys(root) {
  const mine = (element) => element.setAttribute("data-lm-suppress-shortcuts", "true");
  mine(root);
  root.addEventListener("focusin", (event) => mine(event.target));
}
