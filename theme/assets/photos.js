// A photo that is shown large: Escape closes it, arrows turn to its neighbours, and the browser's back button skips them all.
(() => {
  const open = () => document.querySelector('.large:target');
  const follow = link => link && location.replace(link.href);
  addEventListener('click', event => {
    const link = event.target.closest('.large-bar a');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    follow(link);
  });
  addEventListener('keydown', event => {
    if (!open() || event.altKey || event.ctrlKey || event.metaKey) return;
    const keys = ['ArrowLeft', 'ArrowRight', 'Escape'], links = document.dir === 'rtl' ? ['on', 'back'] : ['back', 'on'];
    const link = [...links, 'close'][keys.indexOf(event.key)];
    if (link) follow(open().querySelector('.large-' + link));
  });
  addEventListener('hashchange', () => {
    if (!open()) document.querySelector('.photo:target .enlarge')?.focus({ preventScroll: true });
  });
})();
