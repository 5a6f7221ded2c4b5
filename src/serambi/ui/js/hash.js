// input[data-hash-field]: the tracking code stands after # so that no server log ever sees it. It is
// moved into the field and out of the address; data-hash-field="send" submits at once.
for (const field of document.querySelectorAll("[data-hash-field]")) {
  const code = decodeURIComponent(location.hash.slice(1)).toUpperCase().replace(/[^0-9A-Z]/g, "");
  if (code.length !== 24) continue;
  field.value = code.match(/.{4}/g).join(" ");
  history.replaceState(null, "", location.pathname + location.search);
  if (field.dataset.hashField === "send" && !field.hasAttribute("aria-invalid")) field.form.requestSubmit();
}
