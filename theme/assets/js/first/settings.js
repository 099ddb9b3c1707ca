// 阅读设置: what a reader chose is kept on the reader's own machine, and holds before anything is painted.
(() => {
  const key = 'reading', names = ['size', 'face', 'theme'], chosen = document.documentElement.dataset;
  const apply = () => {
    let kept = {};
    try { kept = JSON.parse(localStorage.getItem(key)) ?? {}; } catch { /* no storage, or not ours */ }
    for (const name of names) {
      const value = `${kept[name] ?? ''}`;
      if (value) chosen[name] = value; else delete chosen[name];
      for (const choice of document.getElementsByName(name)) choice.checked = choice.value === value;
    }
    document.querySelectorAll('meta[name="theme-color"]').forEach((meta, i) => {
      const scheme = i ? 'dark' : 'light';
      meta.media = !chosen.theme ? `(prefers-color-scheme: ${scheme})` : chosen.theme === scheme ? 'all' : 'not all';
    });
  };
  apply();
  for (const event of ['DOMContentLoaded', 'pageshow', 'storage']) addEventListener(event, apply);
  addEventListener('change', ({ target }) => {
    if (!names.includes(target.name)) return;
    const kept = { ...chosen, [target.name]: target.value };
    try { localStorage.setItem(key, JSON.stringify(kept)); apply(); } catch { chosen[target.name] = target.value; }
  });
})();
