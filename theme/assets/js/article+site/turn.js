// Shift with an arrow key, or a swipe, turns to the next or previous article or page; not while a photo is shown large.
(() => {
  const forward = document.dir === 'rtl' ? -1 : 1;
  const turn = step => {
    if (!document.querySelector('.enlarge:target')) document.querySelector('.turn-' + (step === forward ? 'on' : 'back'))?.click();
  };
  const isSelecting = () => !getSelection().isCollapsed;
  addEventListener('keydown', event => {
    const step = ['ArrowLeft', '', 'ArrowRight'].indexOf(event.key) - 1;
    if (!event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || step < -1 || isSelecting()) return;
    if (!event.target.closest('input, video, audio')) turn(step);
  });

  // What scrolls sideways, vertical text and players keep their own gestures; so do zoomed pages and the edges of the screen.
  const isOwn = target => {
    for (let part = target; part.parentElement; part = part.parentElement) {
      const { overflowX, writingMode } = getComputedStyle(part);
      if (writingMode !== 'horizontal-tb' || part.scrollWidth > part.clientWidth && /auto|scroll/.test(overflowX)) return true;
    }
    return target.closest('.panel, video, audio') || visualViewport.scale > 1.05;
  };
  let start;
  addEventListener('touchstart', ({ touches, target, timeStamp }) => {
    const { clientX: x, clientY: y } = touches[0];
    start = touches.length === 1 && Math.abs(x - innerWidth / 2) < innerWidth / 2 - 24 && !isOwn(target) ? { x, y, timeStamp } : undefined;
  }, { passive: true });
  addEventListener('touchend', ({ changedTouches: [touch], timeStamp }) => {
    if (!start) return;
    const x = touch.clientX - start.x, y = touch.clientY - start.y;
    if (Math.abs(x) > 80 && Math.abs(y) * 2 < Math.abs(x) && timeStamp - start.timeStamp < 600 && !isSelecting()) turn(-Math.sign(x));
    start = undefined;
  });
})();
