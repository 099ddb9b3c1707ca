// Makes the facsimiles of the sample: prints pages as the program composes them for paper, and writes where their articles are.
// Usage: node tests/facsimiles/make.mjs PROGRAM ISSUE PAGE…   as in   node … artifacts/native/static-site 2022/01-10 03 06 07
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// A3 at 96 dpi, and within its margins.
const [width, height, inner, scale, quality] = [1123, 1587, 1039, 1.6, 0.55];
const [program, issue, ...pages] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'facsimiles-'));
const output = join(folder, 'output');

const chromium = (file, ...options) =>
  execFileSync('chromium-headless-shell', ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--allow-file-access-from-files',
    `--window-size=${width},${height}`, '--virtual-time-budget=20000', ...options, pathToFileURL(file).href],
  { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] }).toString();

// What an element with this id holds in the document, once its script has run.
const held = (dom, id) => new RegExp(`<pre id="${id}"[^>]*>([^<]*)`).exec(dom)[1];

// The rules for paper apply to the screen, so that the browser can say where everything is.
const onPaper = file => {
  const html = readFileSync(file, 'utf8').replace(/<script\b[^]*?<\/script>/g, '');
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, href]) => readFileSync(resolve(dirname(file), href), 'utf8'));
  return html
    .replace('</head>', `<style>${styles.join('\n').replaceAll('@media print', '@media all').replaceAll('@media screen', '@media not all')}
      html { background: #fff; color-scheme: light } body { width: ${inner}px; margin: 34px auto 0 } img { content-visibility: visible }</style></head>`)
    .replace(/ (loading="?lazy|decoding="?async)"?/g, '');
};

const measure = `<pre id="regions" hidden></pre><script>addEventListener('load', () => {
  const regions = {};
  for (const article of document.querySelectorAll('main article[id]'))
    regions[article.id] = [...article.getClientRects()].map(({ left, top, width, height }) =>
      [left / ${width}, top / ${height}, width / ${width}, height / ${height}]);
  document.getElementById('regions').textContent = JSON.stringify(regions);
});</script>`;

const encode = png => `<img src="${png}"><pre id="image" hidden></pre><script>addEventListener('load', () => {
  const image = document.querySelector('img'), canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight });
  canvas.getContext('2d').drawImage(image, 0, 0);
  document.getElementById('image').textContent = canvas.toDataURL('image/webp', ${quality});
});</script>`;

const write = (page, slug, rects) => {
  const name = readdirSync(join('input', issue, page)).find(file => file.replace(/^\d+-/, '').replace(/\.md$/, '') === slug);
  const file = join('input', issue, page, name.endsWith('.md') ? name : `${name}/index.md`);
  const round = number => String(Math.min(1, Math.max(0, Math.floor(number * 1000) / 1000))).replace(/^0\./, '.');
  const regions = rects.map(rect => `{ page: ${page}, rect: [${rect.map(round).join(', ')}] }`).join(', ');
  const text = readFileSync(file, 'utf8').replace(/^(热区|regions):.*\n/m, '');
  writeFileSync(file, text.replace(/\n---\n/, `\nregions: [ ${regions} ]\n---\n`));
};

execFileSync(program, ['build', '--input', 'input', '--output', output, '--now', '2022-01-11T08:00'], { stdio: 'inherit' });
for (const page of pages) {
  const published = join(output, issue.replace('-', '/'), page, 'index.html');
  const paper = join(dirname(published), 'paper.html'), png = join(folder, 'page.png'), canvas = join(folder, 'canvas.html');
  writeFileSync(paper, onPaper(published).replace('</body>', `${measure}</body>`));
  const regions = JSON.parse(held(chromium(paper, '--dump-dom'), 'regions'));
  chromium(paper, `--force-device-scale-factor=${scale}`, `--screenshot=${png}`);
  writeFileSync(canvas, encode('page.png'));
  const image = Buffer.from(held(chromium(canvas, '--dump-dom'), 'image').split(',')[1], 'base64');
  writeFileSync(join('input', issue, page, 'facsimile.webp'), image);
  for (const [id, rects] of Object.entries(regions)) write(page, id.slice(page.length + 1), rects);
  console.log(page, image.length, regions);
}
rmSync(folder, { recursive: true });
