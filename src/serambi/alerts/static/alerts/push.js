// form[data-push]: be told of announcements on this browser. The state is the browser's own; the
// server gets the address that the push service made for it, by an ordinary POST of the form.
const form = document.querySelector("form[data-push]");
const show = (name) => {
  for (const part of document.querySelectorAll("[data-push-state]")) part.hidden = part.dataset.pushState !== name;
};
const bytes = (text) => Uint8Array.from(
  atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0),
);
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const ours = (found) => {
  const key = found.options?.applicationServerKey;
  return !key || text(key) === form.dataset.push;
};

function send(act, found) {
  form.elements.act.value = act;
  form.elements.endpoint.value = found.endpoint;
  form.elements.p256dh.value = text(found.getKey("p256dh"));
  form.elements.auth.value = text(found.getKey("auth"));
  form.submit();
}

async function ask(worker) {
  const button = form.querySelector("[data-push-ask]");
  button.disabled = true;
  try {
    const options = { userVisibleOnly: true, applicationServerKey: bytes(form.dataset.push) };
    send("kabari", await worker.pushManager.subscribe(options));
  } catch (fault) {
    button.disabled = false;
    show(fault.name === "NotAllowedError" ? "denied" : "failed");
  }
}

async function stop(found) {
  await found.unsubscribe();
  send("berhenti", found);
}

async function begin() {
  if (!("serviceWorker" in navigator) || !("PushManager" in window)) return show("unable");
  await navigator.serviceWorker.register("pekerja.js");
  const worker = await navigator.serviceWorker.ready;
  let found = await worker.pushManager.getSubscription();
  if (found && !ours(found)) {
    await found.unsubscribe();
    found = null;
  }
  if (!found && Notification.permission === "denied") return show("denied");
  form.querySelector("[data-push-ask]").addEventListener("click", () => ask(worker));
  form.querySelector("[data-push-stop]").addEventListener("click", () => stop(found));
  show(found ? "on" : "off");
}

if (form) begin().catch(() => show("unable"));
