// [data-file]: name and size of the chosen file, and a warning before a useless upload.
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
