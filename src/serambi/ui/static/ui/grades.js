for (const form of document.querySelectorAll("form[data-grades]")) {
addEventListener("keydown", (event) => {
if (event.ctrlKey || event.metaKey || event.altKey || /^(TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
const radio = form.querySelector(`input[type=radio][value="${event.key.toUpperCase().replace(/[^A-E]/, "")}"]`);
if (radio && event.key.length === 1) { radio.checked = true; radio.focus(); event.preventDefault(); }
});
}
