#!/usr/bin/env node
// The command `otklik`, and `npm start`: installs and builds what is missing, then hands over to dist/cli/main.js.
// Only plain JavaScript and Node's own modules here: this file runs before anything is installed.

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  const russian = /^ru/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "");
  console.error(
    russian
      ? `Otklik работает на Node.js 20.19 или новее, а здесь ${process.versions.node}. Поставьте свежий Node.js (LTS) и повторите.`
      : `Otklik needs Node.js 20.19 or newer, and this is ${process.versions.node}. Install a current Node.js (LTS) and try again.`,
  );
  process.exit(2);
}

const { prepare } = await import("./prepare.mjs");
const { allParts, serverOnlyParts } = await import("./build.mjs");
// Only the server shows the console; a command of the shell need not wait for it to be built.
const parts = process.argv[2] === "start" ? allParts : serverOnlyParts;
if (await prepare(parts)) await import("../dist/cli/main.js");
