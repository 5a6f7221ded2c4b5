// [data-count="id"] data-limit="n": how many characters are left, said politely after a pause.
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
