// The page bar scrolls sideways where it is too long: the current page comes to its middle.
(() => {
  const tab = document.querySelector('.bar [aria-current]');
  if (!tab) return;
  const bar = tab.closest('ol');
  const a = tab.getBoundingClientRect(), b = bar.getBoundingClientRect();
  bar.scrollLeft += a.left + a.width / 2 - b.left - b.width / 2;
})();
