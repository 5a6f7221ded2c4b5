{
document.documentElement.classList.add("js");
document.querySelector("[data-focus]")?.focus();
}
{
for (const part of document.querySelectorAll("[data-copy]")) {
const label = part.querySelector("[data-copy-label]");
const usual = label.textContent;
part.querySelector("button").addEventListener("click", async () => {
try {
await navigator.clipboard.writeText(part.dataset.copy);
label.textContent = label.dataset.done;
setTimeout(() => { label.textContent = usual; }, 3000);
} catch {
getSelection().selectAllChildren(part.querySelector("code"));
}
});
}
}
{
for (const field of document.querySelectorAll("[data-count]")) {
const note = document.getElementById(field.dataset.count);
const limit = Number(field.dataset.limit);
const usual = note.textContent;
const tell = () => {
const left = limit - field.value.replace(/\r\n?/g, "\n").length;
const words = left < 0 ? note.dataset.excess : note.dataset.left;
note.classList.toggle("is-over", left < 0);
note.textContent = left > limit / 2 ? usual : words.replace("{n}", Math.abs(left).toLocaleString("id"));
};
field.addEventListener("input", tell);
if (field.value) tell();
}
}
{
const PERSONAL = new Set(["email", "tel", "password", "file", "hidden"]);
const prefix = "serambi:";
const plain = (form) => [...form.elements].filter(
(field) => field.name && field.dataset.draft !== "no" && !PERSONAL.has(field.type) && !field.disabled
&& ["INPUT", "TEXTAREA", "SELECT"].includes(field.tagName),
);
const ticked = (field) => field.type === "radio" || field.type === "checkbox";
function read(form) {
const kept = {};
for (const field of plain(form)) {
if (!ticked(field)) kept[field.name] = field.value;
else if (field.checked) (kept[field.name] ??= []).push(field.value);
}
return kept;
}
function fill(form, kept) {
for (const field of plain(form)) {
const value = kept[field.name];
if (value === undefined) continue;
if (ticked(field)) field.checked = field.checked || value.includes(field.value);
else if (!field.value) field.value = value;
}
}
function keep(form) {
const key = prefix + (form.dataset.draftKey || location.pathname);
const status = form.querySelector("[data-connection]");
const csrf = form.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
let timer = 0;
let wait = 4000;
const say = (state, text) => {
if (!status) return;
status.hidden = false;
status.dataset.state = state;
status.textContent = text;
};
const local = () => {
try { localStorage.setItem(key, JSON.stringify(read(form))); return true; } catch { return false; }
};
const later = (delay) => { clearTimeout(timer); timer = setTimeout(save, delay); };
async function save() {
const kept = local();
if (!form.dataset.draft) {
if (kept) say(navigator.onLine ? "saved" : "lost", navigator.onLine ? status?.dataset.kept : status?.dataset.lost);
return;
}
try {
const body = new FormData(form);
for (const field of form.elements) if (field.type === "file") body.delete(field.name);
const answer = await fetch(form.dataset.draft, {
method: "POST", body, headers: { "X-CSRFToken": csrf, "X-Draft": "1" }, signal: AbortSignal.timeout(15000),
});
if (answer.status === 409) {
say("lost", status?.dataset.taken ?? "");
return;
}
if (!answer.ok) throw new Error(String(answer.status));
wait = 4000;
const hour = new Date().toLocaleTimeString("id", { hour: "2-digit", minute: "2-digit" });
say("saved", `${status?.dataset.saved ?? ""} ${hour}`);
} catch {
say("lost", status?.dataset.lost ?? "");
wait = Math.min(wait * 2, 60000);
later(wait);
}
}
if (!form.querySelector("[aria-invalid=true]")) {
try { fill(form, JSON.parse(localStorage.getItem(key) ?? "{}")); } catch { localStorage.removeItem(key); }
}
form.addEventListener("input", () => later(1500));
form.addEventListener("submit", local);
addEventListener("pagehide", () => { if (timer) local(); });
addEventListener("online", () => later(100));
addEventListener("offline", () => say("lost", status?.dataset.lost ?? ""));
}
for (const done of document.querySelectorAll("[data-draft-done]")) {
try { localStorage.removeItem(prefix + done.dataset.draftDone); } catch { /* storage is closed */ }
}
for (const form of document.querySelectorAll("form[data-draft]")) keep(form);
}
{
for (const box of document.querySelectorAll("[data-file]")) {
const input = box.querySelector("input");
const note = box.querySelector("[data-file-note]");
const most = Number(input.dataset.maxBytes || Infinity);
input.addEventListener("change", () => {
const size = (bytes) => (bytes < 1048576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1).replace(".", ",")} MB`);
const files = [...input.files];
note.hidden = files.length === 0;
note.classList.toggle("is-over", files.some((file) => file.size > most));
note.textContent = files
.map((file) => `${file.name}, ${size(file.size)}${file.size > most ? ` – ${note.dataset.tooLarge.replace("{n}", size(most))}` : ""}`)
.join("; ");
});
}
}
{
for (const form of document.querySelectorAll("form[data-grades]")) {
addEventListener("keydown", (event) => {
if (event.ctrlKey || event.metaKey || event.altKey || /^(TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
const radio = form.querySelector(`input[type=radio][value="${event.key.toUpperCase().replace(/[^A-E]/, "")}"]`);
if (radio && event.key.length === 1) { radio.checked = true; radio.focus(); event.preventDefault(); }
});
}
}
{
for (const field of document.querySelectorAll("[data-hash-field]")) {
const code = decodeURIComponent(location.hash.slice(1)).toUpperCase().replace(/[^0-9A-Z]/g, "");
if (code.length !== 24) continue;
field.value = code.match(/.{4}/g).join(" ");
history.replaceState(null, "", location.pathname + location.search);
if (field.dataset.hashField === "send" && !field.hasAttribute("aria-invalid")) field.form.requestSubmit();
}
}
{
for (const form of document.querySelectorAll("form[data-leave]")) {
let changed = false;
form.addEventListener("input", () => { changed = true; });
form.addEventListener("submit", () => { changed = false; });
addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
}
}
{
for (const form of document.querySelectorAll("form[method=post]")) {
form.addEventListener("submit", (event) => {
if (form.dataset.sending) { event.preventDefault(); return; }
form.dataset.sending = "yes";
setTimeout(() => { delete form.dataset.sending; }, 8000);
});
}
addEventListener("pageshow", () => {
for (const form of document.querySelectorAll("form[data-sending]")) delete form.dataset.sending;
});
}
{
{
const menu = document.querySelector(".desk-nav");
const here = menu?.querySelector("[aria-current]");
if (here) {
menu.scrollTop = here.offsetTop - menu.clientHeight / 2;
menu.scrollLeft = here.offsetLeft - menu.clientWidth / 3;
}
}
}
{
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
}
{
for (const field of document.querySelectorAll("input[data-suggest]")) {
let waiting, asked;
field.addEventListener("input", () => {
clearTimeout(waiting);
const typed = field.value.trim();
if (typed.length < 2 || typed === asked) return;
waiting = setTimeout(async () => {
asked = typed;
try {
const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(typed)}`);
const [about, titles] = await answer.json();
if (about === field.value.trim())
field.list.replaceChildren(...titles.map((title) => new Option("", title)));
} catch { /* without suggestions the box works as it always does */ }
}, 200);
});
}
}
{
const WORTH = 262144;
for (const form of document.querySelectorAll("form[enctype='multipart/form-data']")) {
form.addEventListener("submit", (event) => {
const files = [...form.querySelectorAll("input[type=file]")].flatMap((input) => [...input.files]);
const note = form.querySelector("[data-sending-words]");
const size = files.reduce((sum, file) => sum + file.size, 0);
if (event.defaultPrevented || !note || size < WORTH) return;
event.preventDefault();
if (form.dataset.uploading) return;
form.dataset.uploading = "yes";
send(form, event.submitter, note);
});
}
function send(form, button, note) {
const body = new FormData(form);
if (button?.name) body.append(button.name, button.value);
const bar = document.createElement("progress");
bar.max = 100;
bar.setAttribute("aria-label", note.dataset.sendingLabel);
const holder = Object.assign(document.createElement("div"), { className: "progress" });
holder.append(bar);
note.after(holder);
note.hidden = false;
note.classList.remove("is-over");
const say = (percent) => { note.textContent = note.dataset.sendingWords.replace("{n}", percent); };
say(0);
const line = new XMLHttpRequest();
line.open("POST", button?.hasAttribute("formaction") ? button.formAction : form.action);
line.setRequestHeader("Serambi-Kirim", "1");
line.upload.addEventListener("progress", (sent) => {
bar.value = Math.floor((100 * sent.loaded) / sent.total);
if (bar.value % 10 === 0) say(bar.value);
});
line.upload.addEventListener("load", () => { bar.removeAttribute("value"); note.textContent = note.dataset.checkingWords; });
line.addEventListener("load", () => arrived(line));
line.addEventListener("error", () => {
holder.remove();
note.classList.add("is-over");
note.textContent = note.dataset.brokenWords;
delete form.dataset.sending;
delete form.dataset.uploading;
});
line.send(body);
}
function arrived(line) {
const next = line.getResponseHeader("Serambi-Ke");
if (next) { location.assign(next); return; }
const page = new DOMParser().parseFromString(line.responseText, "text/html");
document.title = page.title;
document.body.replaceWith(page.body);
document.querySelector(".error-summary, main h1")?.focus();
scrollTo(0, 0);
}
}
