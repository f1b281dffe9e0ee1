/* Draws each pattern of a page as lines and dots of its own: a browser prints an SVG pattern as a coarse picture. Given
   to the page once all is drawn; paper only, nothing can be redrawn afterwards. */
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const MOST = 20000; // tiles of one shape
  let made = 0;

  function element(name, values, ...inside) {
    const one = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(values)) one.setAttribute(key, value);
    one.append(...inside);
    return one;
  }

  /* the corners of a shape where its pattern is laid out */
  function covered(box, turned) {
    const back = turned.inverse();
    const corners = [[box.x, box.y], [box.x + box.width, box.y], [box.x, box.y + box.height], [box.x + box.width, box.y + box.height]];
    const points = corners.map(([x, y]) => back.transformPoint(new DOMPoint(x, y)));
    const [xs, ys] = [points.map((one) => one.x), points.map((one) => one.y)];
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  }

  function drawn(pattern, box) {
    const [width, height] = [pattern.width.baseVal.value, pattern.height.baseVal.value];
    const turn = pattern.patternTransform.baseVal.consolidate();
    const turned = turn ? DOMMatrix.fromMatrix(turn.matrix) : new DOMMatrix();
    const room = covered(box, turned);
    const [left, top] = [Math.floor(room.left / width), Math.floor(room.top / height)];
    const [across, down] = [Math.ceil(room.right / width) - left, Math.ceil(room.bottom / height) - top];
    const group = element("g", { transform: turned.toString() });
    if (!(across * down <= MOST)) return null;
    for (const part of pattern.children) {
      // what is as wide or as high as its tile is drawn in one piece: there is no seam
      const [wide, high] = ["width", "height"].map((side) => parseFloat(part.getAttribute(side)) || 0);
      const [whole, tall] = [wide >= width, high >= height];
      for (let x = 0; x < (whole ? 1 : across); x += 1) {
        for (let y = 0; y < (tall ? 1 : down); y += 1) {
          const copy = part.cloneNode(true);
          if (whole) copy.setAttribute("width", width * across);
          if (tall) copy.setAttribute("height", height * down);
          copy.setAttribute("transform", `translate(${(left + x) * width} ${(top + y) * height})`);
          group.append(copy);
        }
      }
    }
    return group;
  }

  for (const shape of document.querySelectorAll("svg :is(path, rect, polygon, circle)")) {
    const found = /url\("?#([^")]+)"?\)/.exec(getComputedStyle(shape).fill);
    const pattern = found && document.getElementById(found[1]);
    if (pattern?.tagName !== "pattern" || shape.closest("pattern, defs")) continue;
    const box = shape.getBBox();
    const lines = box.width > 0 && box.height > 0 && drawn(pattern, box);
    if (!lines) continue;
    made += 1;
    const edge = shape.cloneNode(false);
    edge.removeAttribute("id");
    edge.removeAttribute("style");
    edge.removeAttribute("transform");
    const clip = element("clipPath", { id: "hatch-" + made }, edge);
    const clipped = element("g", { "clip-path": `url(#hatch-${made})`, opacity: getComputedStyle(shape).opacity }, lines);
    const group = element("g", shape.hasAttribute("transform") ? { transform: shape.getAttribute("transform") } : {}, clip, clipped);
    shape.before(group);
    shape.style.fill = "none";
  }
  return made;
})()
