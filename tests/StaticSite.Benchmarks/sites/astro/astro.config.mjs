import { defineConfig } from "astro/config";

export default defineConfig({
  site: "https://news.example",
  build: { format: "preserve" },
  compressHTML: false,
  markdown: { syntaxHighlight: false },
});
