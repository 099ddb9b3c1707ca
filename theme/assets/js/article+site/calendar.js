// 选择日期 shows the month of the archive on the spot; without this it leads there.
(() => {
  const link = document.querySelector('.back-issues:not([aria-current])');
  if (!link?.showPopover || location.protocol === 'file:') return;
  const make = (name, fields) => Object.assign(document.createElement(name), fields);
  let panel;
  const load = async () => {
    const answer = await fetch(link.href);
    const archive = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const at = element => new URL(element.getAttribute('href'), answer.url).href;
    // The calendar brings its style sheet with it.
    const href = at(archive.querySelector('[href*="calendar"]'));
    await new Promise((onload, onerror) => document.head.append(make('link', { rel: 'stylesheet', href, onload, onerror })));
    const month = archive.querySelector(link.hash);
    for (const day of month.querySelectorAll('a')) {
      day.href = at(day);
      if (day.href === document.querySelector('.date').href) day.setAttribute('aria-current', 'date');
    }
    month.querySelector('h2').replaceWith(month.querySelector('h2').textContent);
    panel = make('div', { className: 'panel calendar', popover: 'auto' });
    panel.append(month, make('a', { href: link.href, textContent: link.dataset.all }));
    link.after(panel);
  };
  link.addEventListener('click', async event => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    try {
      if (!panel) await load();
      panel.togglePopover({ source: link });
      (panel.querySelector('[aria-current]') ?? panel.querySelector('a')).focus();
    } catch {
      location = link.href;
    }
  });
})();
