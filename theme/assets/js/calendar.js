// 选择日期 shows the month of the archive on the spot; without this it leads there.
(() => {
  const link = document.querySelector('.back-issues:not([aria-current])');
  if (!link?.showPopover || location.protocol === 'file:') return;
  let panel;
  const style = sheet => document.querySelector(`link[href$="${sheet.href.split('/').pop()}"]`) || new Promise((load, fail) => {
    const copy = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet.href, onload: load, onerror: fail });
    document.head.append(copy);
  });
  const open = async () => {
    const answer = await fetch(link.href);
    const archive = new DOMParser().parseFromString(await answer.text(), 'text/html');
    archive.head.append(Object.assign(archive.createElement('base'), { href: answer.url }));
    await Promise.all([...archive.querySelectorAll('link[rel="stylesheet"]')].map(style));
    const month = archive.querySelector(link.hash);
    const here = document.querySelector('.date').href;
    for (const day of month.querySelectorAll('a')) {
      const href = day.href;
      day.href = href;
      if (href === here) day.setAttribute('aria-current', 'date');
    }
    const heading = month.querySelector('h2');
    heading.replaceWith(...heading.childNodes);
    const all = Object.assign(document.createElement('a'), { href: link.href, textContent: link.dataset.all });
    panel = Object.assign(document.createElement('div'), { className: 'panel calendar', popover: 'auto' });
    panel.append(month, all);
    link.after(panel);
  };
  link.setAttribute('aria-haspopup', 'dialog');
  link.addEventListener('click', async event => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    try {
      if (!panel) await open();
      panel.togglePopover({ source: link });
      (panel.querySelector('[aria-current]') ?? panel.querySelector('a')).focus();
    } catch {
      location = link.href;
    }
  });
})();
