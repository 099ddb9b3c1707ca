// The views that are folded into a page: the current one applies before the first paint, and stays while a photo is shown large.
(() => {
  const { dataset } = document.documentElement;
  const look = () => {
    const { hash } = location;
    dataset.view = /^(#text|#full)?$/.test(hash) ? hash : dataset.view ?? '';
    for (const link of document.querySelectorAll('.place [href^="#"]')) link.ariaCurrent = link.hash === dataset.view ? 'true' : null;
  };
  look();
  for (const event of ['DOMContentLoaded', 'hashchange']) addEventListener(event, look);
})();
