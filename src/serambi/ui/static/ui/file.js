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
