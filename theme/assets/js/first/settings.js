// 阅读设置: the reader's choice is stored in the browser and applied before the first paint.
(() => {
  const chosen = document.documentElement.dataset, names = ['size', 'face', 'theme', 'place'];
  // The bars of the browser take the colour of the paper.
  const bars = Object.assign(document.createElement('meta'), { name: 'theme-color' });
  document.head.append(bars);
  const apply = () => {
    let kept;
    try { kept = JSON.parse(localStorage.reading); } catch { /* nothing is stored, or not by us */ }
    for (const name of names) {
      const value = `${kept?.[name] ?? ''}`;
      if (value) chosen[name] = value; else delete chosen[name];
      for (const choice of document.getElementsByName(name)) choice.checked = choice.value === value;
    }
    if (document.body) bars.content = getComputedStyle(document.body).backgroundColor;
  };
  apply();
  for (const event of ['DOMContentLoaded', 'pageshow', 'storage']) addEventListener(event, apply);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);

  // What the reader was looking at stays where it was.
  let seen, top;
  const look = ({ target }) => {
    if (!target.closest('#settings')) return;
    seen = document.elementsFromPoint(innerWidth / 2, innerHeight / 3).find(part => part.closest('main'));
    top = seen?.getBoundingClientRect().top;
  };
  for (const event of ['pointerdown', 'keydown']) addEventListener(event, look);
  addEventListener('change', ({ target }) => {
    if (!names.includes(target.name)) return;
    chosen[target.name] = target.value;
    try { localStorage.reading = JSON.stringify(chosen); apply(); } catch { /* applied on this page only */ }
    if (seen) scrollBy(0, seen.getBoundingClientRect().top - top);
  });
})();
