// Expands the JSON-LD of documents with the vocabulary of schema.org and writes it as JSON. Arguments: address and file of each document.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import jsonld from "jsonld";

// Like the context of schema.org: its own names, and type @id for properties that take addresses but no text.
const quads = readFileSync(createRequire(import.meta.url).resolve("@vocabulary/schema/schema.nq"), "utf8");
const context = { "@vocab": "http://schema.org/" };
const rangesOver = (type) => new Set([...quads.matchAll(new RegExp(`^<http://schema\\.org/(\\w+)> <http://schema\\.org/rangeIncludes> <http://schema\\.org/${type}>`, "gm"))].map(([, name]) => name));
for (const name of rangesOver("URL").difference(rangesOver("Text"))) context[name] = { "@type": "@id" };

const documentLoader = async (url) => {
  if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`nothing but schema.org is asked for, not ${url}`);
  return { contextUrl: null, documentUrl: url, document: { "@context": context } };
};

const pages = [];
for (let i = 2; i < process.argv.length; i += 2) {
  const [base, file] = process.argv.slice(i);
  const data = readFileSync(file, "utf8").match(/<script type="application\/ld\+json">(.*?)<\/script>/s);
  pages.push(data ? await jsonld.expand(JSON.parse(data[1]), { base, documentLoader }) : null);
}
console.log(JSON.stringify(pages));
