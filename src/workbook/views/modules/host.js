// Draws modules in a page without a kernel: what a notebook's model does, in a few lines.
// `modules` holds them by name; module "x" is drawn in each element [data-x] from the JSON of the element #x-data.
for (const [name, module] of Object.entries(modules)) {
  for (const place of document.querySelectorAll(`[data-${name}]`)) {
    const held = document.getElementById(place.dataset.payload || `${name}-data`);
    if (!held) continue; // the words that stand in the element remain
    const payload = JSON.parse(held.textContent);
    const state = { ...payload, payload, medium: place.dataset[name] };
    const heard = [];
    const model = {
      get: (trait) => state[trait],
      set(trait, value) {
        if (state[trait] === value) return;
        state[trait] = value;
        for (const [event, hear] of [...heard]) if (event === `change:${trait}`) hear();
      },
      save_changes() {},
      on: (event, hear) => heard.push([event, hear]),
      off: (event, hear) => heard.splice(0, heard.length, ...heard.filter(([e, h]) => e !== event || (hear && h !== hear))),
    };
    module.render({ model, el: place });
  }
}
