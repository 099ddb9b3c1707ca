// The check of a hit in its article.
const { check } = (() => {
  const inline = 'a, abbr, b, bdi, bdo, br, cite, code, del, dfn, em, i, ins, kbd, mark, q, ruby, s, samp, span, strong, sub, sup, '
    + 'time, u, var, wbr';

  // The texts of an article's own document, as ArticleText.cs takes them.
  const textsOf = html => {
    const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main'), texts = [''];
    const parts = 'h1, .headline, .kicker, .subtitle, .deck, .byline, .prose, figcaption';
    const walk = node => {
      if (node.nodeType === 3) texts[texts.length - 1] += node.data;
      if (node.nodeType !== 1 || node.matches('rt, rp, .hidden, .large, .kind, .jump, a[role], details, [hidden]')) return;
      if (node.matches('br')) texts[texts.length - 1] += ' ';
      const isOwn = !node.matches(inline);
      if (isOwn) texts.push('');
      node.childNodes.forEach(walk);
      if (isOwn) texts.push('');
    };
    for (const part of main.querySelectorAll(parts))
      if (!part.parentElement.closest(parts) && !part.closest('details, nav, .beside')) walk(part);
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
    const quote = ({ n, from, to }) => 'text=' + encodeURIComponent(texts[n].slice(from, to)).replaceAll('-', '%2D');
    hit.hash = '#:~:' + hit.marks.map(quote).join('&');
    return true;
  };

  return { check };
})();
