// Says that scripts run, and lets the summary of mistakes be read first.
document.documentElement.classList.add("js");
document.querySelector("[data-focus]")?.focus();
