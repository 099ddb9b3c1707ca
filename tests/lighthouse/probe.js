import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
for (const path of process.argv.slice(2)) {
  const r=[];
  for (let i=0;i<3;i++){
  const browser = await launch({ chromePath: '/usr/bin/chromium', chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
  const { lhr } = await lighthouse(path, { port: browser.port, onlyCategories: ['performance'] });
  await browser.kill(); r.push(lhr);}
  const lhr=r[0];
  console.log(path, r.map(l=>Math.round(l.audits['largest-contentful-paint'].numericValue)).join(' '), 'fcp', r.map(l=>Math.round(l.audits['first-contentful-paint'].numericValue)).join(' '));
  const bd=lhr.audits['lcp-breakdown-insight']||{}; console.log(JSON.stringify(bd.details?.items,null,0)?.slice(0,1200));
  for (const i of lhr.audits['network-requests'].details.items) console.log(i.url.slice(-60), i.transferSize, i.resourceSize, i.priority, Math.round(i.networkRequestTime), Math.round(i.networkEndTime));
}
