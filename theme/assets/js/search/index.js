// The index: which files a query needs, and what they say. docs/design/0060-search-index.md describes them.
const { most, textPlace, stemPlace, site, load, openIndex, inOrder, find, narrow, describe } = (() => {
  const words = document.querySelector('form.search').dataset, root = new URL(words.root, location), site = new URL('.', root);
  const ending = /\.html$/.test(root.pathname) ? 'index.html' : '';
  const cells = 1728, digits = 8, most = 100, mark = '\u0001';
  // The places of a word: the best is 0, that of headlines. Words that only share a stem come after all.
  const textPlace = 3, stemPlace = 4;

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

  // The files of a block. Numbers are read bit by bit, see BitWriter.cs.
  const cellOf = term => {
    let hash = 0;
    for (const c of term[0] === mark || isDense(term[0]) ? term : term.slice(0, 3)) {
      hash = Math.imul(hash ^ c.charCodeAt(), 0x9e3779b1);
      hash = hash << 15 | hash >>> 17;
    }
    return Math.floor((Math.imul(hash, 0x85ebca6b) >>> 0) * cells / 2 ** 32);
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
        const best = (place.get(i) ?? textPlace) + sought.add;
        if (!(sought.found.get(article) <= best)) sought.found.set(article, best);
      });
    }
  };

  // The numbers of articles in a block that the index finds, each with the best place that all parts share, and whether they may follow
  // each other there.
  const findIn = async (block, parts, marks) => {
    const wanted = new Map();
    const ask = asked => {
      const { term, begin, stem: root } = asked, found = new Map();
      const bucket = Math.floor(cellOf(term ?? begin) * block.files.length / digits / cells);
      if (!wanted.has(bucket)) wanted.set(bucket, []);
      wanted.get(bucket).push(term ? other => other === term ? { found, add: 0 } : undefined
        : other => other.startsWith(begin) && other.at(-1) !== star ? { found, add: 0 }
          : root && stem(other) === root ? { found, add: stemPlace } : undefined);
      return found;
    };
    const all = parts.map(part => part.not && !part.isSure ? [] : part.asks.map(ask));
    const filters = marks.map(term => ask({ term })), joins = parts.joins.map(ask);
    await Promise.all([...wanted].map(async ([bucket, seekers]) => {
      const hash = block.files.slice(bucket * digits, (bucket + 1) * digits);
      const bytes = new Uint8Array(await load(`assets/search/${block.name}-${bucket}-${hash}.bin`, 'arrayBuffer'));
      for (const seek of seekers) readFile(bytes, block.numbers, seek);
    }));
    const sets = [...parts.flatMap((part, i) => part.not ? [] : all[i])].sort((one, other) => one.size - other.size);
    const out = parts.flatMap((part, i) => part.not && part.isSure ? all[i] : []);
    return [...sets[0]].flatMap(([n]) => {
      const places = sets.map(set => set.get(n));
      if (places.includes(undefined) || filters.some(set => !set.has(n)) || out.some(set => set.get(n) < stemPlace)) return [];
      const place = Math.max(...places);
      return [{ n, place, isJoined: joins.length > 0 && joins.every(set => set.get(n) <= place) }];
    });
  };

  // Each issue begins at a multiple of eight, so `owners` has one entry for eight articles.
  const openIndex = async () => {
    const files = [load(new URL(words.index, location), 'json'), load(new URL(words.table, location), 'text')];
    const [directory, table] = await Promise.all(files);
    readTable(table);
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
  const newestFirst = (one, other) => other.issue.order - one.issue.order || one.n - other.n;
  const inOrder = (one, other) => one.place - other.place || other.isJoined - one.isJoined || newestFirst(one, other);
  const find = async (parts, filter) => {
    const { blocks, pages } = await openIndex();
    const marks = ['page', 'column', 'author', 'kind'].flatMap(name => filter[name] ? [mark + name[0] + fold(filter[name]).out] : []);
    const found = await Promise.all(blocks.map(async block => {
      const issues = new Set(block.owners.filter(({ name }) => {
        const day = name.slice(0, 10);
        return (!filter.from || day >= filter.from) && (!filter.to || day && day <= filter.to)
          && (!filter.edition || name.slice(11) === filter.edition);
      }));
      if (!issues.size) return [];
      return (await findIn(block, parts, marks)).flatMap(({ n, ...hit }) => {
        const issue = block.owners[n >> 3];
        return issues.has(issue) ? [{ issue, n: n - issue.first, ...hit }] : [];
      });
    }));
    const hits = found.flat().sort(inOrder);
    return { hits: parts.isCapped ? hits.sort(newestFirst).slice(0, most) : hits, pages };
  };

  // Drops the hits that lack a pair of characters between those asked for. This loads more files, so it waits until an article turns out
  // not to be a hit.
  const narrow = async (hits, parts, filter) => {
    const nameOf = hit => `${hit.issue.order} ${hit.n}`;
    const closer = parts.filter(part => !part.not && part.between.length).map(({ between }) => ({ asks: between }));
    if (!closer.length) return hits;
    const { hits: near } = await find(Object.assign(closer, { joins: [] }), filter);
    const found = new Set(near.map(nameOf));
    return hits.filter(hit => found.has(nameOf(hit)));
  };

  // What the lists say of a hit.
  const describe = async (hit, pages) => {
    const { name } = hit.issue;
    if (!name) {
      const [path, title] = pages[hit.n];
      Object.assign(hit, { path, title });
    } else {
      const issue = (await load(`search/${name.slice(0, 10)}.json`, 'json'))[name];
      const [path, title, at, label, lang] = issue.articles[hit.n];
      const folder = name.slice(0, 10).replaceAll('-', '/') + name.slice(10);
      Object.assign(hit, { path: folder + '/' + path, title, lang, label, date: issue.date, page: issue.pages[at] });
    }
    hit.href = new URL(hit.path.split('/').map(encodeURIComponent).join('/') + ending, site);
  };

  return { most, textPlace, stemPlace, site, load, openIndex, inOrder, find, narrow, describe };
})();
