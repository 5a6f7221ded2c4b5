// form[data-leave]: asks before leaving with something typed and not sent.
for (const form of document.querySelectorAll("form[data-leave]")) {
  let changed = false;
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
}
