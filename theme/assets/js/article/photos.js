// A photo that is shown large: Escape closes it, arrows turn to its neighbours, and the way back leads past all of them.
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
    const photo = open();
    if (!photo || event.altKey || event.ctrlKey || event.metaKey) return;
    const isBack = document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft', isOn = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'Escape') follow(photo.querySelector('.large-close'));
    else if (event.key === isBack) follow(photo.querySelector('.large-back'));
    else if (event.key === isOn) follow(photo.querySelector('.large-on'));
  });
  addEventListener('hashchange', () => {
    if (!open()) document.querySelector('.photo:target .enlarge')?.focus({ preventScroll: true });
  });
})();
