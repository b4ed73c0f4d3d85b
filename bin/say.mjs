const russian = /^ru/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "");

/** Prints a sentence in the reader's language to stderr: stdout belongs to the answer. */
export function say(en, ru) {
  process.stderr.write(`${russian ? ru : en}\n`);
}
