// Reads feeds with a feed reader and writes the result as JSON. Arguments: the feed files.
import { readFileSync } from "node:fs";
import { parseFeed } from "feedsmith";

const read = (file) => {
  const { format, feed } = parseFeed(readFileSync(file, "utf8"));
  const entries = feed.entries ?? feed.items ?? [];
  return {
    format,
    title: feed.title?.value ?? feed.title,
    entries: entries.map((entry) => ({
      id: entry.guid?.value ?? entry.id,
      title: entry.title?.value ?? entry.title,
      link: entry.link ?? entry.url ?? entry.links?.find((link) => link.rel === "alternate")?.href,
      authors: (entry.authors ?? entry.dc?.creators ?? []).map((author) => author.name ?? author),
      text: entry.content?.value ?? entry.content?.encoded ?? entry.content_html,
      published: new Date(entry.published ?? entry.pubDate ?? entry.date_published).toISOString(),
    })),
  };
};

console.log(JSON.stringify(process.argv.slice(2).map(read)));
