import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const floors = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const pages = {
  home: '',
  page: '2022/01/10/05/',
  article: '2022/01/10/05/qingqi-fenjin/',
  facsimile: '2022/01/10/03/facsimile/',
  archive: 'archive/2022/',
};
const runs = 3;
const root = process.argv[2];

const median = values => values.sort((a, b) => a - b)[values.length >> 1];

// One run at a time; a run that fails is repeated up to three times.
const measure = async (address, config) => {
  for (let attempt = 0; ; attempt++) {
    const browser = await launch({ chromePath: '/usr/bin/chromium', chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
    try {
      const { lhr } = await lighthouse(address, { port: browser.port, onlyCategories: Object.keys(floors) }, config);
      if (!lhr.runtimeError) return lhr;
      if (attempt === 3) throw new Error(lhr.runtimeError.message);
    } finally {
      await browser.kill();
    }
  }
};

let isBelow = false;
console.log('| page | device | performance | accessibility | best practices | SEO | LCP ms | TBT ms | CLS | KB |');
console.log('| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: |');
for (const [name, path] of Object.entries(pages)) {
  for (const [device, config] of [['phone', undefined], ['desktop', desktopConfig]]) {
    const results = [];
    for (let run = 0; run < runs; run++) results.push(await measure(root + path, config));
    const score = category => Math.round(median(results.map(result => result.categories[category].score)) * 100);
    const audit = id => median(results.map(result => result.audits[id].numericValue));
    const scores = Object.keys(floors).map(score);
    const cells = [name, device, ...scores, Math.round(audit('largest-contentful-paint')), Math.round(audit('total-blocking-time')), audit('cumulative-layout-shift').toFixed(3), (audit('total-byte-weight') / 1024).toFixed(0)];
    console.log(`| ${cells.join(' | ')} |`);
    Object.values(floors).forEach((floor, i) => {
      if (scores[i] >= floor) return;
      isBelow = true;
      const failed = Object.values(results[0].audits).filter(({ score, scoreDisplayMode }) => score !== null && score < .9 && scoreDisplayMode !== 'informative').map(({ id }) => id);
      console.error(`${name} on a ${device}: ${Object.keys(floors)[i]} is ${scores[i]}, below ${floor} (${failed.join(', ')})`);
    });
  }
}
process.exit(isBelow ? 1 : 0);
