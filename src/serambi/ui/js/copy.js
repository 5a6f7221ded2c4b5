// [data-copy="text"]: its button copies the text and says so.
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
