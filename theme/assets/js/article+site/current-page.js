// The page bar scrolls sideways where it is too long: the current page comes to its middle.
(() => {
  const tab = document.querySelector('.bar [aria-current]'), bar = tab?.closest('ol');
  if (bar) bar.scrollLeft = tab.offsetLeft + (tab.offsetWidth - bar.clientWidth) / 2;
})();
