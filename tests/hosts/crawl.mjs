// Crawls a newspaper on each host; see run. Prints a line for each host and root, and what is not as it should be.
import { spawn, execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const [program, ...only] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "hosts-"));
const free = async () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

const aws = { AWS_ACCESS_KEY_ID: "S3RVER", AWS_SECRET_ACCESS_KEY: "S3RVER", AWS_DEFAULT_REGION: "us-east-1", AWS_EC2_METADATA_DISABLED: "true" };

// What serves each host's site, and what it is known to do: headers, redirects, and the page of the 404.
const hosts = {
  cloudflare: {
    headers: true,
    caching: true,
    redirects: true,
    missing: true,
    serve: (site, port) =>
      start("wrangler", ["pages", "dev", site, "--ip", "127.0.0.1", "--port", `${port}`, "--compatibility-date", "2026-01-01"], {
        WRANGLER_SEND_METRICS: "false",
        CI: "1",
        HOME: folder,
      }),
  },
  netlify: {
    headers: true,
    caching: false, // it tells browsers to keep nothing while a site is developed
    asciiRedirects: true, // its rules match no percent-encoded address; the page there leads on
    redirects: true,
    missing: true,
    serve: async (site, port) =>
      start(
        "netlify",
        ["dev", "--offline", "--internal-disable-edge-functions", "--no-open", "--framework", "#static", "--dir", site, "--port", `${port}`],
        { CI: "1", HOME: folder, NETLIFY_TELEMETRY_DISABLED: "1", BROWSER: "none" },
        dirname(site),
      ),
  },
  plain: {
    anyFeed: true, // Python calls RSS application/x-rss+xml
    serve: (site, port) => start("python3", ["-m", "http.server", `${port}`, "--bind", "127.0.0.1", "--directory", site]),
  },
  s3: {
    caching: true,
    redirects: true,
    missing: true,
    name: "paper", // the bucket, which the server knows by its name
    serve: async (site, port, root, output) => {
      const website = join(dirname(site), "website.xml");
      writeFileSync(
        website,
        `<WebsiteConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IndexDocument><Suffix>index.html</Suffix></IndexDocument>` +
          `<ErrorDocument><Key>${root.slice(1)}404.html</Key></ErrorDocument></WebsiteConfiguration>`,
      );
      const server = start("node", [resolve("tests/hosts/s3.cjs"), join(dirname(site), "buckets"), `${port}`, website]);
      await answers(port);
      execFileSync("sh", [join(dirname(site), "configuration/upload.sh"), output, "paper", "--endpoint-url", `http://127.0.0.1:${port}`], {
        env: { ...process.env, ...aws },
        stdio: ["ignore", "ignore", "inherit"],
      });
      return server;
    },
  },
};

const types = { atom: "application/atom+xml", rss: "application/rss+xml", css: "text/css", svg: "image/svg+xml", html: "text/html" };
const moved = { "old/$1{2}.htm": "2022/01/10/01/a/", "old/folder/index.html": "2022/01/10/01/a/", "旧/关于我们.html": "about/" };

function start(command, args, env = {}, cwd = folder) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"], detached: true });
  child.said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (child.said += data));
  child.on("error", (error) => (child.said += error));
  return child;
}

function get(port, path, host = "127.0.0.1") {
  return new Promise((done, fail) =>
    request({ host: "127.0.0.1", port, path, headers: { Host: host } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, text: Buffer.concat(parts).toString() }));
    })
      .on("error", fail)
      .end(),
  );
}

async function answers(port, server) {
  for (let tries = 0; tries < 600; tries++) {
    try {
      return await get(port, "/");
    } catch {
      if (server?.exitCode != null) break;
      await pause(200);
    }
  }
  throw new Error(`the server does not answer: ${server?.said ?? ""}`);
}

const escaped = (path) => path.split("/").map(encodeURIComponent).join("/");
const addressOf = (file) => (file === "index.html" || file.endsWith("/index.html") ? file.slice(0, -"index.html".length) : file);

function publish(host, root) {
  const place = join(folder, `${host}${root.replaceAll("/", "-")}`);
  const write = (path, text) => {
    mkdirSync(dirname(join(place, "input", path)), { recursive: true });
    writeFileSync(join(place, "input", path), text);
  };
  write(
    "newspaper.yaml",
    `title: 测试报\nurl: https://paper.example${root}\nhost: ${host}\nheaders: { X-Robots-Tag: noarchive, X-Price: 5$ }\n` +
      "csp: { frame-src: https://video.example }\n",
  );
  write("about.md", "---\ntitle: 关于\naliases: [ /旧/关于我们.html ]\n---\n正文。\n");
  write("static/.well-known/security.txt", "Contact: mailto:desk@paper.example\n");
  write("2022/01-10/01/01-a.md", "---\ntitle: 标题\nkeywords: [ 词 ]\naliases: [ '/old/$1{2}.htm', /old/folder/ ]\n---\n正文。\n");
  write("2022/01-10/02/01-50%增长.md", "---\ntitle: 增长\n---\n正文。\n");
  write("2022/01-11/01/01-b.md", "---\ntitle: 第二天\nkeywords: [ 词 ]\n---\n正文。\n");
  const output = join(place, "site", root);
  const configuration = host === "s3" ? ["--host-config", join(place, "configuration")] : [];
  execFileSync(resolve(program), ["build", "--input", join(place, "input"), "--output", output, "--now", "2022-01-12", "--quiet", ...configuration], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  // Hosts read these at the root of what is deployed.
  for (const file of ["_headers", "_redirects", "404.html"])
    if (root !== "/" && existsSync(join(output, file))) cpSync(join(output, file), join(place, "site", file));
  return { site: join(place, "site"), output };
}

async function crawl(port, root, output, known) {
  const faults = [];
  const counts = { files: 0, links: 0 };
  const expect = (isRight, fault) => isRight || faults.push(fault);
  const seen = new Map();
  const ask = async (path) => {
    if (!seen.has(path)) seen.set(path, await get(port, path, known.name));
    return seen.get(path);
  };
  const unread = [".files", "_headers", "_redirects", "404.html"];
  const files = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(output, "/").length))
    .filter((file) => !unread.includes(file));
  for (const file of files) {
    counts.files++;
    const address = root + escaped(addressOf(file));
    const answer = await ask(address);
    if (known.asciiRedirects && file === "old/$1{2}.htm") continue; // it finds no file of such a name
    if (known.redirects && moved[file] && !(known.asciiRedirects && address.includes("%"))) {
      const target = answer.headers.location && new URL(answer.headers.location, `http://host${address}`).pathname;
      expect([301, 308].includes(answer.status) && target === root + moved[file], `${address}: ${answer.status} to ${target}`);
      continue;
    }
    expect(answer.status === 200, `${address}: ${answer.status}`);
    const type = types[file.split(".").at(-1)];
    if (type && !(known.anyFeed && file.endsWith(".rss"))) expect(answer.headers["content-type"]?.startsWith(type), `${address}: ${answer.headers["content-type"]}`);
    if (known.headers) {
      expect(answer.headers["x-price"] === "5$", `${address}: X-Price ${answer.headers["x-price"]}`);
      expect(answer.headers["content-security-policy"]?.includes("frame-src https://video.example"), `${address}: no policy`);
    }
    if (known.caching && file.startsWith("assets/"))
      expect(/max-age=31536000.*immutable/.test(answer.headers["cache-control"]), `${address}: ${answer.headers["cache-control"]}`);
    if (!file.endsWith(".html")) continue;
    for (const [, link] of answer.text.matchAll(/\s(?:href|src)="([^"#]+)/g)) {
      const target = new URL(link.replaceAll("&amp;", "&"), `http://host${address}`);
      if (target.host !== "host") continue;
      counts.links++;
      const linked = await ask(target.pathname);
      expect(linked.status === 200, `${address} links to ${link}: ${linked.status}`);
    }
  }
  for (const path of ["nowhere", "nowhere/at/all/", "2022/01/10/99/"]) {
    const answer = await ask(root + path);
    expect(answer.status === 404, `${root}${path}: ${answer.status}`);
    if (known.missing) expect(answer.text.includes("没有找到这个页面"), `${root}${path}: not the site's own page`);
  }
  return { faults: [...new Set(faults)], counts };
}

let failed = 0;
for (const host of only.length ? only : Object.keys(hosts))
  for (const root of ["/", "/a/b/"]) {
    const { site, output } = publish(host, root);
    const port = await free();
    let server;
    try {
      server = await hosts[host].serve(site, port, root, output);
      await answers(port, server);
      const { faults, counts } = await crawl(port, root, output, hosts[host]);
      failed += faults.length;
      console.log(`${host} at ${root}: ${counts.files} files, ${counts.links} links, ${faults.length} faults`);
      for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
    } catch (error) {
      failed++;
      console.log(`${host} at ${root}: ${error.message}`);
    } finally {
      if (server?.pid) process.kill(-server.pid, "SIGKILL");
    }
  }
rmSync(folder, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
