// [data-suggest="address"]: titles in the field's datalist while somebody types (OpenSearch suggestions).
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
