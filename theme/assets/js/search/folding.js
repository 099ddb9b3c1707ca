// The form in which texts are compared, the same as that of SearchForm.cs.
const { fold, readTable, isDense, runsOf } = (() => {
  // A character becomes others and is of a kind, '' for one that is dropped.
  const folded = new Map();
  const dense = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff'
    + '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\ud840-\\ud888\\udc00-\\udfff\\uf900-\\ufaff';
  const inDense = new RegExp(`[${dense}]`), runsOf = new RegExp(`[${dense}]+|[^${dense}]+`, 'g');
  const isDense = c => inDense.test(c) && !/[\p{P}\p{S}]/u.test(c);
  const kindOf = c => isDense(c) ? 'dense' : /\s/.test(c) ? 'space' : /[\p{L}\p{Nd}\p{M}]/u.test(c) ? 'word' : 'mark';
  const add = (c, to) => folded.set(c, [to, to.length > 1 ? 'word' : to && kindOf(to)]);
  // As FoldingTable.cs writes it: lines for what becomes none or several characters; for all others distances from the one before, first
  // theirs, then those of what they become.
  const readTable = table => {
    if (folded.size) return;
    const [lines, others] = table.split('\n\n');
    for (const line of lines.split('\n')) {
      const [to, from] = line.split(' ');
      for (const c of from) add(c, to);
    }
    const numbers = [...others].map(c => c.codePointAt() - (c < '\ud800' ? 35 : 35 + 0x800)), count = numbers.length / 2;
    for (let i = 0, c = 0, to = 0; i < count; i++) {
      const shift = numbers[count + i];
      c += numbers[i];
      to += shift % 2 ? (shift + 1) / -2 : shift / 2;
      add(String.fromCharCode(c), String.fromCharCode(to));
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
      if (/[\udc00-\udfff]/.test(c) && !/[\ud840-\ud888]/.test(written[i - 1])) kind = '';
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

  return { fold, readTable, isDense, runsOf };
})();
