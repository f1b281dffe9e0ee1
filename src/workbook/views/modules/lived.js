// Part of the board: the incidents of one draw under the plan chosen, and what each lever spares there.
// `node` and `fresh` are of dom.js. Rows stand ready for the draw that has most; a choice changes texts only.
function drawView(data, id) {
  const words = data.words;
  const most = Math.max(0, ...data.draws.map((draw) => draw.rows.length));
  const tabs = data.draws.map((draw, i) =>
    node("label", {}, node("input", { type: "radio", name: `${id}-draw`, value: String(i) }), node("span", { text: draw.name })),
  );
  const said = node("caption");
  const rows = Array.from({ length: most }, () => {
    const [when, name, before, after] = [node("td"), node("th", { scope: "row" }), node("td"), node("td")];
    return { when, name, before, after, row: node("tr", {}, when, name, before, after) };
  });
  const total = { before: node("td"), after: node("td") };
  const average = { before: node("td"), after: node("td") };
  const foot = (name, { before, after }) => node("tr", {}, node("th", { scope: "row", colspan: 2, text: name }), before, after);
  const heads = words.drawColumns.map((text) => node("th", { scope: "col", text }));
  const table = node(
    "table",
    {},
    said,
    node("thead", {}, node("tr", {}, ...heads)),
    node("tbody", {}, ...rows.map(({ row }) => row)),
    node("tfoot", {}, foot(words.total, total), foot(words.onAverage, average)),
  );
  const choice = node(
    "fieldset",
    { class: "wbb-choice" },
    node("legend", { text: words.draw }),
    node("div", { class: "wbb-options" }, ...tabs),
  );
  const element = node("div", { class: "wbb-draw" }, choice, table);
  const inputs = tabs.map((tab) => tab.firstChild);

  function paint(mask, place, named) {
    const draw = data.draws[place];
    inputs.forEach((input, i) => (input.checked = i === place));
    said.textContent = draw.said;
    heads[3].textContent = named;
    rows.forEach(({ when, name, before, after, row }, i) => {
      const one = draw.rows[i];
      row.hidden = !one;
      if (!one) return;
      const [mark, text] = one.outcomes[one.at[mask]];
      when.textContent = one.when;
      name.textContent = one.name;
      before.textContent = one.before;
      after.textContent = text;
      after.className = `wbb-${mark}`;
    });
    total.before.textContent = draw.totals[draw.total[0]];
    total.after.textContent = draw.totals[draw.total[mask]];
    average.after.textContent = fill(words.average, { average: averageOf(mask) });
  }

  const averageOf = (mask) => data.average.texts[data.average.plan[mask]];

  // what a lever spares, given the others that are pulled: in this draw, and on average
  function ofLever(mask, bit, place) {
    if (!data.acting[bit]) return { here: "", mean: "", what: words.noPart };
    const [here, what] = data.draws[place].lines[data.draws[place].lever[mask][bit]];
    const mean = data.average.texts[data.average.lever[mask][bit]];
    return { here, mean, what };
  }

  const toldOf = (mask, place) => data.draws[place].sentences[data.draws[place].told[mask]];
  const told = (mask, place) => `${data.draws[place].said} ${toldOf(mask, place)}`;

  function spoken(mask, place, plan) {
    const values = { plan, draw: data.draws[place].said, told: toldOf(mask, place), average: averageOf(mask) };
    return fill(words.spokenDraw, values);
  }

  return { element, inputs, paint, ofLever, told, spoken };
}
