/* The speaker's window, on key S: this slide and the next, the notes, the clock and the time planned. It shows copies
   of the slides instead of frames, which the file's own policy refuses, and needs nothing but this file. */
(() => {
  const words = document.getElementById("speaker-words").dataset;
  let other = null;
  let began = 0;
  let ticking = 0;

  function piece(doc, tag, name, text) {
    const made = doc.createElement(tag);
    made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  function copy(doc, slide, name, label) {
    const box = piece(doc, "div", "view " + name);
    box.append(piece(doc, "p", "label", label));
    if (!slide) return box;
    const frame = piece(doc, "div", "frame reveal");
    const inner = piece(doc, "div", "slides");
    const copied = doc.importNode(slide, true);
    copied.removeAttribute("hidden");
    copied.removeAttribute("aria-hidden");
    copied.removeAttribute("inert");
    copied.style.cssText = "";
    copied.querySelectorAll("aside.notes").forEach((notes) => notes.remove());
    inner.append(copied);
    frame.append(inner);
    box.append(frame);
    return box;
  }

  function clock() {
    const past = Math.floor((Date.now() - began) / 1000);
    const two = (n) => String(n).padStart(2, "0");
    other.document.querySelector(".elapsed").textContent = Math.floor(past / 60) + ":" + two(past % 60);
    other.document.querySelector(".now").textContent = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  }

  function show() {
    if (!other || other.closed) return;
    const doc = other.document;
    const slides = Reveal.getSlides();
    const at = slides.indexOf(Reveal.getCurrentSlide());
    doc.querySelector(".views").replaceChildren(copy(doc, slides[at], "current", words.current), copy(doc, slides[at + 1], "next", words.next));
    const notes = slides[at].querySelector("aside.notes");
    doc.querySelector(".notes-text").replaceChildren(...(notes ? [...notes.children].map((one) => doc.importNode(one, true)) : []));
    const planned = slides.slice(0, at + 1).reduce((sum, one) => sum + Number(one.dataset.minutes || 0), 0);
    doc.querySelector(".planned").textContent = planned + " min";
    doc.querySelector(".place").textContent = at + 1 + " / " + slides.length;
  }

  function open() {
    if (other && !other.closed) return other.focus();
    other = window.open("", "workbook-speaker", "width=1180,height=760");
    if (!other) return;
    const doc = other.document;
    doc.documentElement.lang = document.documentElement.lang;
    doc.title = words.title;
    doc.head.replaceChildren(...[...document.querySelectorAll("style")].map((style) => doc.importNode(style, true)));
    doc.body.className = "wb speaker";
    const bar = piece(doc, "div", "bar-of-time");
    for (const [name, label] of [["now", words.clock], ["elapsed", words.elapsed], ["planned", words.planned], ["place", words.place]]) {
      const box = piece(doc, "p", "time", label);
      box.append(piece(doc, "b", name));
      bar.append(box);
    }
    doc.body.replaceChildren(bar, piece(doc, "div", "views"), piece(doc, "div", "notes-text"));
    doc.addEventListener("keydown", (event) => {
      if (["ArrowRight", "ArrowDown", "PageDown", " "].includes(event.key)) Reveal.next();
      else if (["ArrowLeft", "ArrowUp", "PageUp"].includes(event.key)) Reveal.prev();
      else return;
      event.preventDefault();
    });
    began = Date.now();
    clearInterval(ticking);
    ticking = setInterval(() => (other.closed ? clearInterval(ticking) : clock()), 1000);
    clock();
    show();
  }

  Reveal.addKeyBinding({ keyCode: 83, key: "S", description: words.title }, open);
  Reveal.on("slidechanged", () => setTimeout(show, 150));
})();
