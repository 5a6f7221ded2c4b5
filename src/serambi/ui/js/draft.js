// form[data-draft]: keeps what is typed. Text that is not personal stays on this device; the whole
// form goes to the address in data-draft when there is one. Personal fields (data-draft="no", and
// every e-mail, telephone, password and file field) never enter the device's storage.
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
