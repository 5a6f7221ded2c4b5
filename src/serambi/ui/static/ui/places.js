{
const menu = document.querySelector(".desk-nav");
const here = menu?.querySelector("[aria-current]");
if (here) {
menu.scrollTop = here.offsetTop - menu.clientHeight / 2;
menu.scrollLeft = here.offsetLeft - menu.clientWidth / 3;
}
}
