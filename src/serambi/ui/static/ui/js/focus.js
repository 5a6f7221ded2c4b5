// After a failed form the summary of errors is read first.
document.querySelector("[data-focus]")?.focus();
document.documentElement.classList.add("js");
