// What a reader asks for, and where a text has it.
const { star, parse, stem, inText, stemInText } = (() => {
  const star = '*';

  // Words of English lose their endings.
  const stem = word => {
    const short = word.replace(/(ies|ied|y)$/, 'i').replace(/(ings?|ed|es|s|ers?|e)$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1');
    return short.length < 3 ? word : short;
  };

  // Sets what the index is asked for a part: at first enough that each character is in a term, and what is between if that is not enough.
  const askFor = part => {
    const asks = part.asks = [], between = part.between = [];
    const groups = part.out.split(' ').map(group => group.match(runsOf)), last = groups.at(-1);
    for (const runs of groups) {
      // Whether the pair before a run is asked for at first; then a run of one character needs no other.
      let isFound = false;
      for (const [i, run] of runs.entries()) {
        const next = runs[i + 1];
        if (isDense(run[0]))
          for (let n = 0; n < run.length - 1; n++) (n % 2 && n < run.length - 2 ? between : asks).push({ term: run.slice(n, n + 2) });
        else if (next || runs !== last || part.isPhrase)
          (run.length === 1 && runs.length > 1 ? between : asks).push({ term: run.slice(0, 32) });
        else if (run.length === 2) asks.push({ term: run + star });
        else if (run.length > 2) asks.push({ begin: run.slice(0, 32), stem: run === part.out && /^[a-z]{4,}$/.test(run) && stem(run) });
        if (!next) continue;
        isFound = run.length === 1 && !isFound || next.length === 1 && i + 2 === runs.length;
        (isFound ? asks : between).push({ term: run.at(-1) + next[0] });
      }
    }
    asks.splice(6);
    between.splice(6);
    // Whether the index alone decides.
    part.isSure = asks.length === 1 && !between.length && (part.out.length === 2 || groups.flat().length === 1);
  };

  // What is asked for: a part for each word or phrase, with what the index is asked for it.
  const parse = written => {
    const parts = [];
    const asked = /([-－−]?)(?:["“”「『]([^"“”」』]*)["“”」』]?|([^\s"“”「『]+))/g;
    for (const [, minus, quoted, plain] of written.matchAll(asked)) {
      const { out } = fold(quoted ?? plain);
      if (out && !parts.some(part => part.out === out && part.not === !!minus))
        parts.push({ out, not: !!minus, isPhrase: quoted !== undefined });
    }
    parts.forEach(askFor);
    // One character alone is found in the newest articles only.
    const wanted = parts.filter(part => !part.not);
    if (wanted.length && !wanted.some(part => part.asks.length)) {
      const { out } = wanted[0];
      wanted[0].asks.push({ term: isDense(out[0]) ? out[0] : out[0] + star });
      wanted[0].isSure = out.length === 1;
      parts.isCapped = true;
    }
    // The pairs of characters where two words meet if they follow each other without a space.
    const joins = wanted.slice(1).map(({ out }, i) => wanted[i].out.at(-1) + out[0]);
    parts.joins = joins.every(join => isDense(join[0]) || isDense(join[1])) ? joins.slice(0, 6).map(term => ({ term })) : [];
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

  return { star, parse, stem, inText, stemInText };
})();
