// The page of the search: reads the form, shows what is found, and keeps the address.
(() => {
  const form = document.querySelector('form.search'), words = form.dataset, { q } = form.elements;
  const state = document.querySelector('.search-state'), list = document.querySelector('.hits');
  const more = document.querySelector('.search-more button');
  // A page of results has so many, and waits for so many articles that turn out to be none.
  const page = 10, patience = 50;

  document.querySelector('.search-script').remove();

  const make = (name, fields, ...inner) => {
    const element = Object.assign(document.createElement(name), fields);
    element.append(...inner);
    return element;
  };
  const cut = ({ excerpt, marked }) => {
    const start = Math.max(0, marked[0].from - 30), end = Math.min(excerpt.length, marked[0].to + 90), out = [start ? '…' : ''];
    let at = start;
    for (const { from, to } of marked) {
      if (from < at || to > end) continue;
      out.push(excerpt.slice(at, from), make('mark', {}, excerpt.slice(from, to)));
      at = to;
    }
    return [...out, excerpt.slice(at, end), end < excerpt.length ? '…' : ''];
  };
  const show = hit => {
    const link = make('a', { href: hit.href, lang: hit.lang ?? document.documentElement.lang }, hit.title);
    const meta = make('p', { className: 'meta' }, ...[hit.date, hit.page, hit.label].filter(Boolean).map(part => make('span', {}, part)));
    return hit.shown = make('li', {}, make('h2', {}, link), meta);
  };
  const complete = hit => {
    hit.shown.querySelector('a').href += hit.hash;
    hit.shown.append(make('p', { className: 'excerpt', lang: hit.lang ?? document.documentElement.lang }, ...cut(hit)));
  };

  const say = (...sentences) => state.textContent = sentences.filter(Boolean).join(' ');
  const count = (pattern, n) => pattern.replace('{count}', n);

  // One search after the other: what an older one still finds is not shown.
  let current = 0;
  const search = async () => {
    const own = ++current, isOld = () => own !== current;
    const filter = Object.fromEntries(new FormData(form));
    list.replaceChildren();
    list.ariaBusy = 'false';
    more.hidden = true;
    if (location.protocol === 'file:') return say(words.local);
    if (!words.index) return say(words.preview);
    if (!filter.q.trim()) return say('');
    say(words.looking);
    list.ariaBusy = 'true';
    try {
      await openIndex();
      const parts = parse(filter.q), wanted = parts.filter(part => !part.not);
      if (isOld()) return;
      if (!wanted.length) {
        list.ariaBusy = 'false';
        return say(words.none);
      }
      let { hits, pages } = await find(parts, filter);
      if (isOld()) return;
      const isSure = parts.every(part => part.isSure);
      let confirmed = 0, missed = 0, isNarrow = isSure, phrase;
      const report = () => {
        const others = hits.filter(({ place }) => place >= stemPlace).length, total = hits.length - missed - others;
        const left = hits.length - confirmed - missed;
        if (left && !confirmed && list.ariaBusy === 'false') return say(count(words.unconfirmed, missed));
        say(
          !total && !others ? words.none : count(isSure || !left ? words.found : words.about, total),
          others && count(words.stemmed, others),
          parts.isCapped && hits.length === most && count(words.most, most),
        );
      };
      let next = 0;
      const turn = async () => {
        more.hidden = true;
        list.ariaBusy = 'true';
        for (let room = page, end = missed + patience; room > 0 && missed < end && next < hits.length && !isOld();) {
          const batch = hits.slice(next, next += room);
          await Promise.all(batch.map(hit => describe(hit, pages)));
          if (isOld()) return;
          // The words of a headline may stand apart in it, and together in the text.
          const held = batch.filter(hit => !hit.place && !wanted.every(part => inText(part, fold(hit.title).out) >= 0));
          for (const hit of held) {
            hit.place = textPlace;
            batch.splice(batch.indexOf(hit), 1);
            next--;
            hits.splice(hits.indexOf(hit), 1);
            const at = hits.findIndex((other, i) => i >= next && inOrder(hit, other) < 0);
            hits.splice(at < 0 ? hits.length : at, 0, hit);
          }
          // Of headlines, those that have the words next to each other come first.
          phrase ??= { out: fold(wanted.map(part => part.out).join(' ')).out, isPhrase: false };
          const hasPhrase = hit => !hit.place && inText(phrase, fold(hit.title).out) >= 0;
          batch.sort((one, other) => one.place - other.place || hasPhrase(other) - hasPhrase(one));
          for (const hit of batch) {
            list.append(show(hit));
            hit.shown.hidden = !(isSure || !hit.place && !parts.some(part => part.not));
          }
          if (isSure) report();
          await Promise.all(batch.map(async hit => {
            const isHit = await check(hit, parts);
            if (isOld()) return;
            if (isHit) {
              confirmed++;
              room--;
              complete(hit);
              hit.shown.hidden = false;
            } else {
              missed++;
              hit.shown.remove();
            }
          }));
          if (missed && !isNarrow && hits.length - next > page && !isOld()) {
            hits = [...hits.slice(0, next), ...await narrow(hits.slice(next), parts, filter)];
            isNarrow = true;
          }
        }
        if (isOld()) return;
        list.ariaBusy = 'false';
        more.hidden = next >= hits.length;
        more.onclick = async () => {
          const first = list.children.length;
          await turn();
          list.children[first]?.querySelector('a').focus();
        };
        report();
      };
      await turn();
    } catch (fault) {
      if (isOld()) return;
      list.ariaBusy = 'false';
      say(words.failed);
      console.warn(fault);
    }
  };

  // The address says what is searched.
  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const field of form.elements) if (field.name) field.value = asked.get(field.name) ?? '';
    for (const field of form.querySelectorAll('select'))
      if (field.selectedIndex < 0) field.append(make('option', { selected: true }, asked.get(field.name)));
    form.querySelector('details').open = [...form.elements].some(field => field.name && field !== q && field.value);
    search();
  };
  const address = () => {
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    return location.pathname + (asked.size ? '?' + asked : '');
  };
  let waits, isComposing;
  const type = () => {
    clearTimeout(waits);
    if (isComposing) return;
    waits = setTimeout(() => {
      history.replaceState(null, '', address());
      search();
    }, 300);
  };
  q.addEventListener('compositionstart', () => isComposing = true);
  q.addEventListener('compositionend', () => { isComposing = false; type(); });
  form.addEventListener('input', type);
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (isComposing) return;
    clearTimeout(waits);
    if (address() !== location.pathname + location.search) history.pushState(null, '', address());
    search();
  });
  addEventListener('popstate', read);

  // Who comes from an issue may want to search that one alone.
  const issue = /^(\d{4})\/(\d\d)\/(\d\d)(?:-([^/]+))?\//;
  const came = document.referrer.startsWith(site.href) && issue.exec(document.referrer.slice(site.href.length));
  if (came) {
    const [, year, month, date, edition] = came, day = `${year}-${month}-${date}`;
    const only = make('button', { type: 'button', className: 'only' }, words.issue.replace('{date}', day));
    only.onclick = () => {
      for (const [name, value] of [['from', day], ['to', day], ['edition', edition]])
        if (form.elements[name]) form.elements[name].value = value ?? '';
      form.querySelector('details').open = true;
      form.requestSubmit();
      q.focus();
    };
    form.querySelector('.search-line').after(make('p', {}, only));
  }
  read();
  if (words.index && location.protocol !== 'file:') openIndex().catch(() => {});
  if (!q.value) q.focus();
})();
