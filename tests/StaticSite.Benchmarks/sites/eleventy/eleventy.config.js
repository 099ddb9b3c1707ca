// Articles are content/**/*.md; issue and page (版) indexes are paginated from grouped collections.
const nav = new Map();          // article URL -> { issue, prev, next }

function group(api) {
  const issues = new Map();
  for (const a of api.getFilteredByGlob("site/content/**/*.md")) {
    const d = a.data;
    let issue = issues.get(d.issue);
    if (!issue) {
      issues.set(d.issue, issue = { issue: d.issue, date: a.date, url: `/${d.issue.replace("-", "/")}/`, sheets: [] });
    }
    let sheet = issue.sheets[d.pageNo - 1];
    if (!sheet) {
      const no = String(d.pageNo).padStart(2, "0");
      sheet = issue.sheets[d.pageNo - 1] = { issue, title: `${no}版 ${d.pageName}`, url: `${issue.url}${no}/`, articles: [] };
    }
    sheet.articles.push(a);
  }
  const list = [...issues.values()].sort((a, b) => (a.issue < b.issue ? 1 : -1));
  nav.clear();
  for (const issue of list) {
    for (const sheet of issue.sheets) {
      const arts = sheet.articles.sort((a, b) => a.data.weight - b.data.weight);
      arts.forEach((a, i) => nav.set(a.url, { issue, prev: arts[i - 1], next: arts[i + 1] }));
    }
  }
  return list;
}

export default function (config) {
  config.ignores.add("site/content/**/_index.md");
  config.addPassthroughCopy({ "site/static": "/" });
  config.setQuietMode(true);

  config.addCollection("issues", (api) => group(api));
  config.addCollection("sheets", (api) => group(api).flatMap((i) => i.sheets));
  config.addFilter("nav", (url) => nav.get(url));

  config.amendLibrary("md", (md) => {
    md.renderer.rules.image = (tokens, i, options, env, self) => {
      const t = tokens[i];
      const esc = md.utils.escapeHtml;
      const alt = esc(self.renderInlineAsText(t.children, options, env));
      const cap = t.attrGet("title");
      return `<figure><img src="${esc(t.attrGet("src"))}" alt="${alt}" loading="lazy">${cap ? `<figcaption>${esc(cap)}</figcaption>` : ""}</figure>`;
    };
  });

  return {
    dir: { input: "site", output: "public", includes: "_includes" },
    markdownTemplateEngine: false,       // articles are plain Markdown
    templateFormats: ["md", "njk"],
  };
}
