// 接着上次读: leads to where the reader stopped in an article. The browser keeps the place, and nobody else has it.
(() => {
  const line = document.querySelector('.resume'), link = line?.querySelector('a');
  if (!line) return;
  let place;
  try {
    if (document.documentElement.dataset.place) delete localStorage.place;
    place = JSON.parse(localStorage.place);
  } catch { /* nothing is stored, or not by us */ }
  const isHere = place?.path === location.pathname;
  if (!place?.path.startsWith(link.pathname) || isHere !== !!document.querySelector('.article')) return;
  const show = () => document.querySelectorAll('.reading :is(p, li)')[place.at]?.scrollIntoView();
  link.href = place.path + '#resume';
  if (!isHere) link.append(' ' + place.title);
  else if (location.hash === '#resume') return addEventListener('load', show);
  line.hidden = false;
  line.addEventListener('click', ({ target }) => {
    if (target === link && !isHere) return;
    line.hidden = true;
    if (target === link) show(); else delete localStorage.place;
  });
})();
