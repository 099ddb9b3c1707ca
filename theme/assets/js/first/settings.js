// 阅读设置: the reader's choice is stored in the browser and applied before the first paint.
(() => {
  const chosen = document.documentElement.dataset, names = ['size', 'face', 'theme'];
  const apply = () => {
    let kept;
    try { kept = JSON.parse(localStorage.reading); } catch { /* nothing is stored, or not by us */ }
    for (const name of names) {
      const value = `${kept?.[name] ?? ''}`;
      if (value) chosen[name] = value; else delete chosen[name];
      for (const choice of document.getElementsByName(name)) choice.checked = choice.value === value;
    }
    document.querySelectorAll('meta[media]').forEach((meta, i) => {
      const scheme = i ? 'dark' : 'light';
      meta.media = chosen.theme ? chosen.theme === scheme ? 'all' : 'not all' : `(prefers-color-scheme: ${scheme})`;
    });
  };
  apply();
  for (const event of ['DOMContentLoaded', 'pageshow', 'storage']) addEventListener(event, apply);
  addEventListener('change', ({ target }) => {
    if (!names.includes(target.name)) return;
    chosen[target.name] = target.value;
    try { localStorage.reading = JSON.stringify(chosen); apply(); } catch { /* applied on this page only */ }
  });
})();
