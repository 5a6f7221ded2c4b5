// The desk's navigation is a strip on a phone: the open place is brought into sight.
document.querySelector(".desk-nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
