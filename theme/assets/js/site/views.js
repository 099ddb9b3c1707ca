// The views that are folded into a page: the current one is marked.
(() => {
  const mark = () => {
    const current = /^#(full|text)$/.test(location.hash) ? location.hash : '';
    for (const link of document.querySelectorAll('.place [href^="#"]')) link.ariaCurrent = link.hash === current ? 'true' : null;
  };
  mark();
  addEventListener('hashchange', mark);
})();
