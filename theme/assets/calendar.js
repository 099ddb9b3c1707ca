// 选择日期 opens the year's calendar in place, at the month of the issue; without script it is a link.
(() => {
  const link = document.querySelector('.back-issues:not([aria-current])');
  if (!link?.showPopover || location.protocol === 'file:') return;
  const make = (name, fields) => Object.assign(document.createElement(name), fields);
  let panel;
  const load = async () => {
    const answer = await fetch(link.href);
    const archive = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const at = a => new URL(a.getAttribute('href'), answer.url).href;
    // The calendar brings its style sheet with it.
    const href = at(archive.querySelector('[href*="calendar"]'));
    await new Promise((onload, onerror) => document.head.append(make('link', { rel: 'stylesheet', href, onload, onerror })));
    panel = make('div', { className: 'panel calendar', popover: 'auto' });
    panel.append(archive.querySelector('.months'), archive.querySelector('.years'), make('a', { href: link.href, textContent: link.dataset.all }));
    for (const a of panel.querySelectorAll('[href]')) {
      a.href = at(a);
      if (a.href === document.querySelector('.date').href) a.setAttribute('aria-current', 'date');
    }
    // The issues before and after, which a phone has no room for in the selector.
    for (const a of document.querySelectorAll('.older, .newer')) panel.append(a.cloneNode(true));
    for (const a of panel.querySelectorAll('h2')) a.replaceWith(a.textContent);
    link.after(panel);
  };
  link.addEventListener('click', async event => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    try {
      if (!panel) await load();
      panel.togglePopover({ source: link });
      (panel.querySelector('[aria-current=date]') ?? panel.querySelector(link.hash + ' a')).focus();
    } catch {
      location = link.href;
    }
  });
})();
