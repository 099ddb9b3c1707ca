// Serves a bucket called paper as a website: s3.cjs FOLDER PORT WEBSITE.XML.
const { readFileSync, mkdirSync } = require("node:fs");
const S3rver = require("s3rver");

const [directory, port, website] = process.argv.slice(2);
mkdirSync(directory, { recursive: true });
const server = new S3rver({
  address: "127.0.0.1",
  port: Number(port),
  silent: true,
  directory,
  configureBuckets: [{ name: "paper", configs: [readFileSync(website)] }],
});
// S3 lists keys in the order of their bytes, on which tools rely; s3rver lists them in the order of its folders.
const { store } = server;
const list = store.listObjects.bind(store);
store.listObjects = async (...options) => {
  const listed = await list(...options);
  listed.objects.sort((one, other) => Buffer.compare(Buffer.from(one.key), Buffer.from(other.key)));
  return listed;
};
server.run();
