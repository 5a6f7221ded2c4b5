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
