{
document.querySelector("[data-focus]")?.focus();
document.documentElement.classList.add("js");
}
