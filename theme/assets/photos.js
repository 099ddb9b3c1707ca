// A photo that is shown large: arrow keys, swipes and taps at its sides turn to its neighbours, which the browser's back button skips.
// Two fingers, the wheel, + and -, Enter and a double tap zoom; Escape leaves the zoom, then the photo.
(() => {
  const isRtl = document.dir === 'rtl';
  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const fingers = new Map();
  let link, opened, gesture, tapped, scale, x, y;

  const find = part => link.parentElement.querySelector(part);
  const isLong = () => link.parentElement.matches('.long');
  const load = width => link.querySelectorAll('[sizes]').forEach(source => source.sizes = width);

  // To the photo on the left, -1, or on the right, 1; says whether there is one.
  const turn = side => {
    const to = find(side > 0 === isRtl ? '.back' : '.on');
    if (!to?.checkVisibility()) return false;
    to.click();
    return true;
  };

  const place = (toScale, toX, toY) => {
    const image = find('img'), box = link.getBoundingClientRect();
    const fit = toScale * Math.min(box.width / image.naturalWidth, box.height / image.naturalHeight);
    const within = (to, size, room) => {
      const most = Math.max(0, size * fit - room) / 2 || 0;
      return Math.min(Math.max(to, -most), most);
    };
    scale = toScale;
    x = within(toX, image.naturalWidth, box.width);
    y = within(toY, image.naturalHeight, box.height);
    image.style.transform = scale > 1 ? `translate(${x}px, ${y}px) scale(${scale})` : '';
  };
  const pan = (byX, byY) => place(scale, x + byX, y + byY);

  // What is at a point of the window stays there.
  const zoom = (to, atX, atY) => {
    if (isLong()) return;
    const box = link.getBoundingClientRect(), next = Math.min(Math.max(to, 1), 8), by = next / scale;
    const fromX = (atX ?? box.x + box.width / 2) - box.x - box.width / 2, fromY = (atY ?? box.y + box.height / 2) - box.y - box.height / 2;
    if (next > 1) load('400vw');
    place(next, fromX - (fromX - x) * by, fromY - (fromY - y) * by);
  };
  const onwheel = event => {
    if (isLong()) return;
    event.preventDefault();
    zoom(scale * Math.exp(-event.deltaY / 300), event.clientX, event.clientY);
  };

  const show = () => {
    const last = link, next = document.querySelector('.enlarge:target');
    fingers.clear();
    if (last) {
      place(1, 0, 0);
      last.style.touchAction = '';
      Object.assign(last, { onwheel: null, ariaDescription: null });
    }
    link = next;
    if (link) {
      place(1, 0, 0);
      load('100vw');
      link.style.touchAction = isLong() ? 'pan-y' : 'none';
      Object.assign(link, { onwheel, ariaDescription: find('figcaption')?.textContent });
    }
    (link ?? last)?.focus({ preventScroll: true });
    if (!link && last && last === opened?.link) scrollTo({ top: opened.top, behavior: 'instant' });
  };

  const tap = event => {
    const box = link.getBoundingClientRect(), side = Math.floor((event.clientX - box.x) / box.width * 3) - 1;
    const isDouble = event.timeStamp - tapped < 500, isKey = !event.detail;
    tapped = event.timeStamp;
    if (isKey) zoom(scale > 1 ? 1 : 2.5);
    else if (!gesture.hasMoved && !(scale === 1 && side && turn(side)) && isDouble) {
      zoom(scale > 1 ? 1 : 2.5, event.clientX, event.clientY);
      tapped = undefined;
    }
  };

  addEventListener('click', event => {
    const to = event.target.closest('.enlarge, .large a');
    if (!to || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (to !== link && to.matches('.enlarge')) opened = { link: to, top: scrollY };
    else if (to === link || to.hash && to.pathname === location.pathname) {
      event.preventDefault();
      if (to === link) tap(event); else location.replace(to.href);
    }
  });
  addEventListener('keydown', event => {
    if (!link || event.altKey || event.ctrlKey || event.metaKey) return;
    const [byX, byY] = arrows[event.key] ?? [];
    if (byX !== undefined && scale > 1) pan(-80 * byX, -80 * byY);
    else if (byX) turn(byX);
    else if (event.key === '+' || event.key === '=') zoom(scale * 1.5);
    else if (event.key === '-') zoom(scale / 1.5);
    else if (event.key === 'Escape') { if (scale > 1) zoom(1); else find('.close').click(); }
    else return;
    event.preventDefault();
  });

  addEventListener('pointerdown', event => {
    if (!link?.contains(event.target) || event.button) return;
    fingers.set(event.pointerId, event);
    if (fingers.size === 1) gesture = { start: event };
    else gesture.isMany = true;
  });
  addEventListener('pointermove', event => {
    const was = fingers.get(event.pointerId), { start } = gesture ?? {};
    if (!was) return;
    const spread = () => {
      const [one, other] = fingers.values();
      return other && Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    };
    const before = spread();
    fingers.set(event.pointerId, event);
    gesture.hasMoved ||= Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > 10;
    pan((event.clientX - was.clientX) / fingers.size, (event.clientY - was.clientY) / fingers.size);
    if (!before) return;
    const [one, other] = fingers.values();
    zoom(scale * spread() / before, (one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2);
  });
  const lift = event => {
    if (!fingers.delete(event.pointerId) || fingers.size || gesture.isMany || scale > 1 || event.type === 'pointercancel') return;
    const byX = event.clientX - gesture.start.clientX, byY = event.clientY - gesture.start.clientY;
    if (Math.abs(byX) > 50 && Math.abs(byX) > 2 * Math.abs(byY)) turn(-Math.sign(byX));
  };
  addEventListener('pointerup', lift);
  addEventListener('pointercancel', lift);
  addEventListener('dragstart', event => {
    if (link?.contains(event.target)) event.preventDefault();
  });
  addEventListener('hashchange', show);
  show();
})();
