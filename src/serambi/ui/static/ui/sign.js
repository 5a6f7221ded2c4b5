const WIDE = 1000;
const HIGH = 400;
const MOST = 3900;
for (const part of document.querySelectorAll("[data-sign]")) {
const field = part.querySelector("canvas");
const input = part.querySelector("input");
const state = part.querySelector("[data-sign-state]");
const pen = field.getContext("2d");
let lines = [];
let line = null;
const say = () => {
const done = lines.length > 0;
input.value = done ? JSON.stringify(lines) : "";
part.classList.toggle("sign--done", done);
state.textContent = done ? state.dataset.done : state.dataset.empty;
};
const draw = () => {
pen.clearRect(0, 0, WIDE, HIGH);
Object.assign(pen, { lineWidth: 9, lineCap: "round", lineJoin: "round", strokeStyle: "#1c1917" });
for (const one of lines) {
pen.beginPath();
pen.moveTo(...one[0]);
for (const point of one.length > 1 ? one.slice(1) : [[one[0][0], one[0][1] + 1]]) pen.lineTo(...point);
pen.stroke();
}
};
const at = (event) => {
const box = field.getBoundingClientRect();
const clip = (value, most) => Math.max(0, Math.min(most, Math.round(value)));
return [clip(((event.clientX - box.left) / box.width) * WIDE, WIDE), clip(((event.clientY - box.top) / box.height) * HIGH, HIGH)];
};
const count = () => lines.reduce((sum, one) => sum + one.length, 0);
field.addEventListener("pointerdown", (event) => {
event.preventDefault();
field.setPointerCapture(event.pointerId);
line = [at(event)];
lines.push(line);
draw();
});
field.addEventListener("pointermove", (event) => {
if (!line || count() >= MOST) return;
const [x, y] = at(event);
const [px, py] = line.at(-1);
if (Math.hypot(x - px, y - py) < 4) return;
line.push([x, y]);
draw();
});
const end = () => { line = null; say(); };
field.addEventListener("pointerup", end);
field.addEventListener("pointercancel", end);
part.querySelector("button").addEventListener("click", () => { lines = []; draw(); say(); });
}
