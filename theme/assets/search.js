// The search: reads the files of the index that a query needs, checks what they say in the articles themselves, and shows it.
// docs/design/0060-search-index.md describes the index.
(() => {
  const form = document.querySelector('form.search'), words = form.dataset, { q } = form.elements;
  const state = document.querySelector('.search-state'), list = document.querySelector('.hits'), more = document.querySelector('.search-more button');
  const root = new URL(words.root, location), index = /\.html$/.test(root.pathname) ? 'index.html' : '', site = new URL('.', root);
  // A page of results waits for so many articles that turn out to be none.
  const patience = 50;
  const cells = 2048, most = 100, page = 10, star = '*', mark = '\u0001';
  const text = 3, later = 4, high = /[\ud840-\ud888]/;

  document.querySelector('.search-script').remove();

  // What is fetched is fetched once.
  const fetched = new Map();
  const load = (url, as) => {
    const { href } = new URL(url, site);
    if (!fetched.has(href)) {
      const answer = fetch(href).then(answer => answer.ok ? answer[as]() : Promise.reject(Error(answer.status)));
      fetched.set(href, answer);
      answer.catch(() => fetched.delete(href));
    }
    return fetched.get(href);
  };

  // Folding, as SearchForm.cs does it: a character becomes others and is of a kind, '' for one that is dropped.
  const folded = new Map();
  const dense = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\ud840-\\ud888\\udc00-\\udfff\\uf900-\\ufaff';
  const inDense = new RegExp(`[${dense}]`), runsOf = new RegExp(`[${dense}]+|[^${dense}]+`, 'g');
  const isDense = c => inDense.test(c)
    && !/[\p{P}\p{S}]/u.test(c);
  const kindOf = c => isDense(c) ? 'dense' : /\s/.test(c) ? 'space' : /[\p{L}\p{Nd}\p{M}]/u.test(c) ? 'word' : 'mark';
  const readTable = table => {
    for (const line of table.split('\n')) {
      const at = line.indexOf(' '), to = line.slice(0, at);
      for (const c of line.slice(at + 1)) folded.set(c, [to, to.length > 1 ? 'word' : to && kindOf(to)]);
    }
  };
  // The form of a text, and for each character of it the place in the text.
  const fold = written => {
    let out = '', gap = '', last = '';
    const at = [];
    for (let i = 0; i < written.length; i++) {
      const c = written[i];
      if (!folded.has(c)) folded.set(c, [c, kindOf(c)]);
      let [to, kind] = folded.get(c);
      if (/[\udc00-\udfff]/.test(c) && !high.test(written[i - 1])) kind = '';
      if (kind === 'mark' || kind === 'space') gap = gap === 'mark' ? gap : kind;
      else if (kind) {
        if (out && (gap === 'mark' || gap === 'space' && last !== 'dense' && kind !== 'dense')) to = ' ' + to;
        out += to;
        for (const _ of to) at.push(i);
        gap = '';
        last = kind;
      }
    }
    return { out, at };
  };

  // The files of a block. Numbers are read bit by bit, see BitWriter.cs.
  const cellOf = term => {
    let hash = 0;
    for (const c of term[0] === mark || isDense(term[0]) ? term : term.slice(0, 3)) {
      hash = Math.imul(hash ^ c.charCodeAt(), 0x9e3779b1);
      hash = hash << 15 | hash >>> 17;
    }
    return Math.imul(hash, 0x85ebca6b) >>> 21;
  };
  const readFile = (bytes, numbers, seek) => {
    let at = 0;
    const bit = () => bytes[at >> 3] >> (7 - (at++ & 7)) & 1;
    const bits = count => { let n = 0; while (count--) n = n << 1 | bit(); return n; };
    const gamma = () => { let length = 0; while (!bit()) if (++length > 31) throw Error('damaged'); return 1 << length | bits(length); };
    const below = limit => {
      const length = 31 - Math.clz32(limit), spare = (2 << length) - limit, n = bits(length);
      return n < spare ? n : (n << 1 | bit()) - spare;
    };
    const rising = (out, from, count, least, end) => {
      while (count) {
        const middle = count >> 1, n = least + middle + below(end - least - count + 2);
        rising(out, from, middle, least, n - 1);
        out[from + middle] = n;
        from += middle + 1;
        count -= middle + 1;
        least = n + 1;
      }
    };
    for (let term = '', shared; (shared = gamma() - 1) <= term.length;) {
      const length = gamma(), after = shared < term.length ? term.charCodeAt(shared) : 0;
      let next = term.slice(0, shared) + String.fromCharCode(after + gamma());
      for (let i = 1; i < length; i++) next += String.fromCharCode(bits(16));
      term = next;
      const articles = new Array(gamma());
      rising(articles, 0, articles.length, 0, numbers - 1);
      const better = new Array(gamma() - 1);
      rising(better, 0, better.length, 0, articles.length - 1);
      const places = better.map(() => bits(2)), sought = seek(term);
      if (sought === undefined) continue;
      const place = new Map(better.map((n, i) => [n, places[i]]));
      articles.forEach((article, i) => {
        const best = (place.get(i) ?? text) + sought.add;
        if (!(sought.found.get(article) <= best)) sought.found.set(article, best);
      });
    }
  };

  // Words of English lose their endings.
  const stem = word => {
    const short = word.replace(/(ies|ied|y)$/, 'i').replace(/(ings?|ed|es|s|ers?|e)$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1');
    return short.length < 3 ? word : short;
  };

  // What is asked for: a part for each word or phrase, with what the index is asked for it.
  const parse = written => {
    const parts = [];
    for (const [, minus, quoted, plain] of written.matchAll(/([-－−]?)(?:["“”「『]([^"“”」』]*)["“”」』]?|([^\s"“”「『]+))/g)) {
      const { out } = fold(quoted ?? plain);
      if (out && !parts.some(part => part.out === out && part.not === !!minus)) parts.push({ out, not: !!minus, isPhrase: quoted !== undefined });
    }
    for (const part of parts) {
      const runs = part.out.match(/[^ ]+/g).flatMap(run => run.match(runsOf));
      part.asks = [];
      part.between = [];
      runs.forEach((run, i) => {
        const isLast = i === runs.length - 1;
        if (isDense(run[0]))
          for (let n = 0; n < run.length - 1; n++) {
            const asks = n % 2 && n < run.length - 2 ? part.between : part.asks;
            asks.push({ term: run.slice(n, n + 2) });
          }
        else if (!isLast || part.isPhrase) part.asks.push({ term: run.slice(0, 32) });
        else if (run.length > 1) part.asks.push(run.length === 2 ? { term: run + star } : { begin: run.slice(0, 32), stem: runs.length === 1 && /^[a-z]{4,}$/.test(run) && stem(run) });
      });
      part.asks.splice(6);
      part.between.splice(6);
      // Whether the index alone decides.
      part.isSure = part.asks.length === 1 && runs.length === 1 && (!isDense(runs[0][0]) || runs[0].length === 2);
    }
    // One character alone is found in the newest articles only.
    const wanted = parts.filter(part => !part.not);
    if (wanted.length && !wanted.some(part => part.asks.length)) {
      const { out } = wanted[0];
      wanted[0].asks.push({ term: isDense(out[0]) ? out : out + star });
      wanted[0].isSure = true;
      parts.isCapped = true;
    }
    // The pairs of characters where two words meet if they follow each other.
    const joins = wanted.slice(1).map(({ out }, i) => wanted[i].out.at(-1) + out[0]);
    parts.joins = joins.every(join => isDense(join[0]) && isDense(join[1])) ? joins.slice(0, 6).map(term => ({ term })) : [];
    return parts;
  };

  const inText = (part, out) => {
    const ends = part.isPhrase && !isDense(part.out.at(-1));
    for (let at = -1; (at = out.indexOf(part.out, at + 1)) >= 0;) {
      const isStart = isDense(out[at]) || !at || out[at - 1] === ' ' || isDense(out[at - 1]);
      const next = out[at + part.out.length];
      if (isStart && (!ends || !next || next === ' ' || isDense(next))) return at;
    }
    return -1;
  };
  const stemInText = (part, out) => {
    const wanted = part.asks[0]?.stem;
    return wanted ? [...out.matchAll(/[a-z]{3,}/g)].find(([word]) => stem(word) === wanted) : undefined;
  };

  // The numbers of articles in a block that the index finds, each with the best place that all parts share, and whether they may follow
  // each other there.
  const findIn = async (block, parts, marks) => {
    const wanted = new Map();
    const ask = asked => {
      const { term, begin, stem: root } = asked, found = new Map(), bucket = Math.floor(cellOf(term ?? begin) * block.files.length / 12 / cells);
      if (!wanted.has(bucket)) wanted.set(bucket, []);
      wanted.get(bucket).push(term ? other => other === term ? { found, add: 0 } : undefined
        : other => other.startsWith(begin) && other.at(-1) !== star ? { found, add: 0 } : root && stem(other) === root ? { found, add: later } : undefined);
      return found;
    };
    const all = parts.map(part => part.not && !part.isSure ? [] : part.asks.map(ask)), filters = marks.map(term => ask({ term })), joins = parts.joins.map(ask);
    await Promise.all([...wanted].map(async ([bucket, seekers]) => {
      const bytes = new Uint8Array(await load(`assets/search/${block.files.slice(bucket * 12, bucket * 12 + 12)}.bin`, 'arrayBuffer'));
      for (const seek of seekers) readFile(bytes, block.numbers, seek);
    }));
    const sets = [...parts.flatMap((part, i) => part.not ? [] : all[i])].sort((one, other) => one.size - other.size);
    const out = parts.flatMap((part, i) => part.not && part.isSure ? all[i] : []);
    return [...sets[0]].flatMap(([n]) => {
      const places = sets.map(set => set.get(n));
      if (places.includes(undefined) || filters.some(set => !set.has(n)) || out.some(set => set.get(n) < later)) return [];
      const place = Math.max(...places);
      return [{ n, place, isJoined: joins.length > 0 && joins.every(set => set.get(n) <= place) }];
    });
  };

  // Each issue begins at a multiple of eight, so `owners` has one entry for eight articles.
  const openIndex = async () => {
    const [directory, table] = await Promise.all([load(new URL(words.index, location), 'json'), load(new URL(words.table, location), 'text')]);
    if (!folded.size) readTable(table);
    if (!directory.isRead) {
      let order = 0;
      for (const block of directory.blocks) {
        block.owners = [];
        for (const [name, count] of Object.entries(block.issues)) {
          const issue = { name, first: block.owners.length * 8, order: order++ };
          for (let n = 0; n <= count; n += 8) block.owners.push(issue);
        }
        block.numbers = block.owners.length * 8;
      }
      directory.isRead = true;
    }
    return directory;
  };

  // The best first: by place, then those with the words next to each other, then the newest, then as it is read.
  const inOrder = (one, other) => one.place - other.place || other.isJoined - one.isJoined || other.issue.order - one.issue.order || one.n - other.n;
  const find = async (parts, filter) => {
    const { blocks, pages } = await openIndex();
    const marks = ['page', 'column', 'author', 'kind'].flatMap(name => filter[name] ? [mark + name[0] + fold(filter[name]).out] : []);
    const found = await Promise.all(blocks.map(async block => {
      const issues = new Set(block.owners.filter(({ name }) => {
        const day = name.slice(0, 10);
        return (!filter.from || day >= filter.from) && (!filter.to || day && day <= filter.to) && (!filter.edition || name.slice(11) === filter.edition);
      }));
      if (!issues.size) return [];
      return (await findIn(block, parts, marks)).flatMap(({ n, ...hit }) => {
        const issue = block.owners[n >> 3];
        return issues.has(issue) ? [{ issue, n: n - issue.first, ...hit }] : [];
      });
    }));
    const hits = found.flat().sort(inOrder);
    return { hits: parts.isCapped ? hits.sort((one, other) => other.issue.order - one.issue.order || one.n - other.n).slice(0, most) : hits, pages };
  };

  // Drops the hits that lack a pair of characters between those asked for. This loads more files, so it waits until an article turns out
  // not to be a hit.
  const narrow = async (hits, parts, filter) => {
    const nameOf = hit => `${hit.issue.order} ${hit.n}`;
    const closer = parts.filter(part => !part.not && part.between.length).map(({ between }) => ({ asks: between }));
    if (!closer.length) return hits;
    const { hits: near } = await find(Object.assign(closer, { joins: [] }), filter), found = new Set(near.map(nameOf));
    return hits.filter(hit => found.has(nameOf(hit)));
  };

  // What the lists say of a hit.
  const describe = async (hit, pages) => {
    const { name } = hit.issue;
    if (!name) {
      const [path, title] = pages[hit.n];
      Object.assign(hit, { path, title });
    } else {
      const day = Date.parse(name.slice(0, 10)) / 864e5 + 719162;
      const issue = (await load(`search/${Math.floor(day / 2)}.json`, 'json'))[name];
      const [path, title, at, label, lang] = issue.articles[hit.n];
      Object.assign(hit, { path: name.slice(0, 10).replaceAll('-', '/') + name.slice(10) + '/' + path, title, lang, label, date: issue.date, page: issue.pages[at] });
    }
    hit.href = new URL(hit.path.split('/').map(encodeURIComponent).join('/') + index, site);
  };

  // The texts of an article's own document, as ArticleText.cs takes them.
  const textsOf = html => {
    const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main'), texts = [''];
    const parts = 'h1, .headline, .kicker, .subtitle, .deck, .byline, .prose, figcaption';
    const walk = node => {
      if (node.nodeType === 3) texts[texts.length - 1] += node.data;
      if (node.nodeType !== 1 || node.matches('rt, rp, .hidden, .large, .kind, .jump, a[role], details, [hidden]')) return;
      if (node.matches('br')) texts[texts.length - 1] += ' ';
      const isOwn = !node.matches('a, abbr, b, bdi, bdo, br, cite, code, del, dfn, em, i, ins, kbd, mark, q, ruby, s, samp, span, strong, sub, sup, time, u, var, wbr');
      if (isOwn) texts.push('');
      node.childNodes.forEach(walk);
      if (isOwn) texts.push('');
    };
    for (const part of main.querySelectorAll(parts)) if (!part.parentElement.closest(parts) && !part.closest('details, nav, .beside')) walk(part);
    return texts.filter(part => part.trim());
  };

  // Checks a hit in its article, and finds what to show of it; says whether it is one.
  const check = async (hit, parts) => {
    const texts = [hit.title, ...textsOf(await load(hit.href, 'text'))], forms = texts.map(fold);
    const places = parts.filter(part => !part.not).map(part => {
      const exact = forms.map(({ out }) => inText(part, out));
      const at = exact.findIndex((place, i) => place >= 0 && i), n = at < 0 ? exact.findIndex(place => place >= 0) : at;
      if (n >= 0) return { n, from: exact[n], length: part.out.length };
      for (let i = 0; i < forms.length; i++) {
        const other = stemInText(part, forms[i].out);
        if (other) return { n: i, from: other.index, length: other[0].length };
      }
    });
    if (places.includes(undefined) || parts.some(part => part.not && forms.some(({ out }) => inText(part, out) >= 0))) return false;
    // The excerpt is of the text that has most of them.
    hit.marks = places.map(({ n, from, length }) => ({ n, from: forms[n].at[from], to: forms[n].at[from + length - 1] + 1 }));
    const { n } = hit.marks.find(place => place.n) ?? hit.marks[0];
    hit.excerpt = texts[n];
    hit.marked = hit.marks.filter(place => place.n === n).sort((one, other) => one.from - other.from);
    hit.hash = '#:~:' + hit.marks.map(place => 'text=' + encodeURIComponent(texts[place.n].slice(place.from, place.to)).replaceAll('-', '%2D')).join('&');
    return true;
  };

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
        const others = hits.filter(({ place }) => place >= later).length, total = hits.length - missed - others, left = hits.length - confirmed - missed;
        if (left && !confirmed && list.ariaBusy === 'false') return say(count(words.unconfirmed, missed));
        say(!total && !others ? words.none : count(isSure || !left ? words.found : words.about, total), others && count(words.stemmed, others), parts.isCapped && hits.length === most && count(words.most, most));
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
            hit.place = text;
            batch.splice(batch.indexOf(hit), 1);
            next--;
            hits.splice(hits.indexOf(hit), 1);
            const at = hits.findIndex((other, i) => i >= next && inOrder(hit, other) < 0);
            hits.splice(at < 0 ? hits.length : at, 0, hit);
          }
          // Of headlines, those that have the words next to each other come first.
          phrase ??= { out: fold(wanted.map(part => part.out).join(' ')).out, isPhrase: false };
          batch.sort((one, other) => one.place - other.place || !one.place && (inText(phrase, fold(other.title).out) >= 0) - (inText(phrase, fold(one.title).out) >= 0));
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
    for (const field of form.querySelectorAll('select')) if (field.selectedIndex < 0) field.append(make('option', { selected: true }, asked.get(field.name)));
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
  const came = document.referrer.startsWith(site.href) && /^(\d{4})\/(\d\d)\/(\d\d)(?:-([^/]+))?\//.exec(document.referrer.slice(site.href.length));
  if (came) {
    const [, year, month, date, edition] = came, day = `${year}-${month}-${date}`;
    const only = make('button', { type: 'button', className: 'only' }, words.issue.replace('{date}', day));
    only.onclick = () => {
      for (const [name, value] of [['from', day], ['to', day], ['edition', edition]]) if (form.elements[name]) form.elements[name].value = value ?? '';
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
