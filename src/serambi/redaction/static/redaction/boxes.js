// [data-pen]: draws a box over the page by mouse, finger or keys and sends it through the form
// [data-draw], which works by itself without this. Sides go as percent of the page.
// form[data-survey]: goes on searching the next pages by itself.
const NS = "http://www.w3.org/2000/svg";
const WHOLE = 10000;
const pen = document.querySelector("[data-pen]");
const form = document.querySelector("form[data-draw]");

const bounded = (value, low = 0, high = WHOLE) => Math.round(Math.min(Math.max(value, low), high));
const field = (name) => form.elements[`kotak-${name}`];

function reasonMissing() {
  if (field("basis").value) return false;
  const chosen = document.querySelector("select[name='temuan-basis'], select[name='kata-basis']");
  if (chosen?.value) { field("basis").value = chosen.value; return false; }
  form.closest("details").open = true;
  field("basis").focus();
  return true;
}

function send(box) {
  field("left").value = box.x / 100;
  field("top").value = box.y / 100;
  field("right").value = (box.x + box.w) / 100;
  field("bottom").value = (box.y + box.h) / 100;
  if (!reasonMissing()) form.requestSubmit();
}

function draft(svg) {
  let rect = null;
  return {
    show(box) {
      rect ??= svg.appendChild(document.createElementNS(NS, "rect"));
      rect.setAttribute("class", "ink__box ink__box--draft");
      for (const [name, value] of [["x", box.x], ["y", box.y], ["width", box.w], ["height", box.h]]) {
        rect.setAttribute(name, value);
      }
    },
    hide() { rect?.remove(); rect = null; },
  };
}

function drawing() {
  const svg = pen.parentElement.querySelector("svg");
  const shape = draft(svg);
  let start = null;
  let box = null;

  const at = (event) => {
    const frame = pen.getBoundingClientRect();
    return {
      x: bounded(((event.clientX - frame.left) / frame.width) * WHOLE),
      y: bounded(((event.clientY - frame.top) / frame.height) * WHOLE),
    };
  };
  const stop = () => { start = null; box = null; shape.hide(); };

  pen.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    start = at(event);
    pen.setPointerCapture(event.pointerId);
  });
  pen.addEventListener("pointermove", (event) => {
    if (!start) return;
    const now = at(event);
    box = {
      x: Math.min(start.x, now.x), y: Math.min(start.y, now.y),
      w: Math.abs(now.x - start.x), h: Math.abs(now.y - start.y),
    };
    shape.show(box);
  });
  pen.addEventListener("pointerup", () => {
    const done = box;
    start = null;
    if (done && done.w >= 30 && done.h >= 30) send(done);
    else stop();
  });
  pen.addEventListener("pointercancel", stop);

  pen.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      box ??= { x: 4000, y: 4000, w: 2000, h: 200 };
      const [across, down] = step.map((one) => one * (event.altKey ? 20 : 100));
      if (event.shiftKey) {
        box.w = bounded(box.w + across, 40, WHOLE - box.x);
        box.h = bounded(box.h + down, 40, WHOLE - box.y);
      } else {
        box.x = bounded(box.x + across, 0, WHOLE - box.w);
        box.y = bounded(box.y + down, 0, WHOLE - box.h);
      }
      shape.show(box);
    } else if (event.key === "Enter" && box) {
      event.preventDefault();
      send(box);
    } else if (event.key === "Escape") {
      stop();
    }
  });
}

if (pen && form && field("left")) drawing();

addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key !== "z") return;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "")) return;
  const undo = document.querySelector("form[action*='/lakukan/urungkan/'] button:not([disabled])");
  if (undo) { event.preventDefault(); undo.click(); }
});

const survey = document.querySelector("form[data-survey] button");
if (survey) setTimeout(() => survey.click(), 400);
