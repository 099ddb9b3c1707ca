// The page bar scrolls sideways where it is too long: it scrolls the current page into the middle.
(() => {
  const tab = document.querySelector('.bar [aria-current]'), bar = tab?.closest('ol');
  if (bar) bar.scrollLeft = tab.offsetLeft + (tab.offsetWidth - bar.clientWidth) / 2;
})();
