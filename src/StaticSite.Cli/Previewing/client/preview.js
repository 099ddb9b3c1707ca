// Keeps an open page as the newspaper is: what has changed is put in its place, and what is wrong stands over the lower edge.
(() => {
  const desk = document.querySelector('preview-desk'), { gone, lost } = desk.dataset;
  const make = (name, text = '', className = '') => Object.assign(document.createElement(name), { textContent: text, className });

  // The page as the server gave it last: where that has not changed, what scripts and the reader have done to it stays.
  let was;
  const patch = (live, before, after) => {
    if (before.isEqualNode(after)) return;
    if (before.nodeName !== after.nodeName || live.nodeName !== before.nodeName) return live.replaceWith(document.importNode(after, true));
    if (live instanceof CharacterData) { live.data = after.data; return; }
    for (const { name } of [...before.attributes]) if (!after.hasAttribute(name)) live.removeAttribute(name);
    for (const { name, value } of after.attributes) if (before.getAttribute(name) !== value) live.setAttribute(name, value);
    const [lives, olds, news] = [live, before, after].map(node => [...node.childNodes]);
    if (lives.length !== olds.length) return live.replaceChildren(...news.map(node => document.importNode(node, true)));
    let start = 0, end = 0;
    while (start < Math.min(olds.length, news.length) && olds[start].isEqualNode(news[start])) start++;
    while (end < Math.min(olds.length, news.length) - start && olds.at(-1 - end).isEqualNode(news.at(-1 - end))) end++;
    const both = Math.min(olds.length, news.length) - end, next = lives[olds.length - end] ?? null;
    for (let i = start; i < both; i++) patch(lives[i], olds[i], news[i]);
    for (let i = both; i < olds.length - end; i++) lives[i].remove();
    for (let i = both; i < news.length - end; i++) live.insertBefore(document.importNode(news[i], true), next);
  };

  const read = async () => {
    const answer = await fetch(location.pathname, { cache: 'no-cache' });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  };
  const scripts = page => [...page.scripts].map(script => script.getAttribute('src')).join();

  const refresh = async () => {
    const is = await read();
    desk.show({ isGone: !is });
    if (!is) return;
    if (was && scripts(was) !== scripts(is)) return location.reload();
    if (was) patch(document.documentElement, was.documentElement, is.documentElement);
    if (was && !was.isEqualNode(is)) dispatchEvent(new PageTransitionEvent('pageshow')); // new controls get what the reader chose
    was = is;
    mark();
  };

  let unpublished = [];
  const mark = () => {
    const reasons = new Map(unpublished.map(article => [article.address, article.reason]));
    for (const link of document.querySelectorAll('a[href]')) {
      const reason = link.origin === location.origin ? reasons.get(link.pathname.replace(/index\.html$/, '')) : null;
      if (reason && link.textContent.trim()) link.dataset.preview = reason; else delete link.dataset.preview;
    }
  };

  class Desk extends HTMLElement {
    state = { errors: 0, counts: [], diagnostics: [] };
    isOpen;

    connectedCallback() {
      if (this.shadowRoot) return;
      const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/_preview/desk.css' });
      this.bar = make('section');
      this.bar.setAttribute('role', 'status');
      this.attachShadow({ mode: 'open' }).append(sheet, this.bar);
    }

    show(news) {
      this.state = { ...this.state, ...news };
      const { errors, counts, hidden, diagnostics, isGone, isLost } = this.state;
      const own = unpublished.find(article => article.address === location.pathname.replace(/index\.html$/, ''));
      const notes = [isLost && lost, isGone && gone, ...counts, own ? own.reason : hidden].filter(Boolean);
      this.hidden = !notes.length;
      const seen = JSON.stringify([notes, diagnostics, unpublished, this.isOpen]);
      if (seen === this.seen) return; // nothing is read aloud twice, and the focus stays
      this.seen = seen;
      const isOpen = this.isOpen ?? errors > 0; // errors open it, unless the reader has closed it
      if (!errors) this.isOpen = undefined;
      this.bar.className = `${errors ? 'broken' : ''} ${isOpen ? 'open' : ''}`;
      const button = make('button', notes.join(' · '));
      button.setAttribute('aria-expanded', isOpen);
      button.onclick = () => { this.isOpen = !isOpen; this.show({}); this.bar.querySelector('button').focus(); };
      const list = make('ul');
      list.append(...diagnostics.map(item), ...own ? [] : unpublished.map(article => {
        const entry = make('li'), link = make('a', article.title);
        link.href = article.address;
        entry.append(link, ` ${article.reason}`);
        return entry;
      }));
      this.bar.replaceChildren(button, list);
    }
  }

  const item = ({ severity, name, id, title, place, message, help, line, excerpt, start, length }) => {
    const entry = make('li', '', severity);
    entry.append(make('p', `${name} ${id} ${title}`), make('p', place, 'place'));
    if (line) {
      const source = make('pre', `${line} | ${excerpt.slice(0, start)}`);
      source.append(make('mark', excerpt.slice(start, start + length) || ' '), excerpt.slice(start + length));
      entry.append(source);
    }
    entry.append(make('p', message), make('p', help));
    return entry;
  };

  customElements.define('preview-desk', Desk);
  let events, turn = read().then(page => { was = page; });
  const listen = () => {
    events?.close();
    // A browser keeps few connections to one host, so what nobody looks at has none; it catches up when it is looked at.
    if (document.hidden) return;
    events = new EventSource(`/_preview/events?${location.pathname}`);
    events.onmessage = ({ data }) => {
      const state = JSON.parse(data);
      ({ unpublished } = state);
      desk.show({ ...state, isLost: false });
      mark();
      turn = turn.then(refresh).catch(() => { /* the next event comes when the preview is back */ });
    };
    events.onerror = () => desk.show({ isLost: true });
  };
  document.addEventListener('visibilitychange', listen);
  listen();
})();
