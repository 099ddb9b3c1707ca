// The script of a control is fetched when the control is first used, which is then used again.
(() => {
  const load = (src, onload) => document.head.append(Object.assign(document.createElement('script'), { src, onload, onerror: onload }));
  addEventListener('click', event => {
    const src = event.target.closest('[data-script]')?.dataset.script;
    if (!src || event.metaKey || event.ctrlKey || event.shiftKey || document.querySelector(`script[src="${src}"]`)) return;
    event.preventDefault();
    load(src, () => event.target.click());
  });
  if (location.protocol === 'file:') load(document.currentScript.dataset.disk);
  const open = document.querySelector('.enlarge:target');
  if (open) load(open.dataset.script);
})();
