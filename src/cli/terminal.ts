import { fill, type Facts, type Locale } from "../core/kit/fault.ts";
import { jsonPieces } from "./json-pieces.ts";
import type { Bilingual } from "./locale.ts";
import { type Progress, progressBar, silentProgress } from "./progress.ts";

/** The two ears of a command: a machine reads the answer on stdout, a person everything else on stderr. */
export type Terminal = {
  locale: Locale;
  json: boolean;
  /** A sentence for the person, on stderr; kept back under --json. */
  say(sentence: Bilingual | string, facts?: Facts): void;
  /** The same, even under --json: warnings and errors. */
  warn(sentence: Bilingual | string, facts?: Facts): void;
  /** The command's answer on stdout: the value itself as JSON under --json, else the text made of it. */
  answer<T>(value: T, asText: (value: T) => string): void;
  /** The bar of long work; end it before answering. */
  progress(): Progress;
};

export type Streams = { stdout: NodeJS.WriteStream; stderr: NodeJS.WriteStream };

export function createTerminal(locale: Locale, json: boolean, { stdout, stderr }: Streams): Terminal {
  const line = (sentence: Bilingual | string, facts: Facts = {}) =>
    stderr.write(`${fill(typeof sentence === "string" ? sentence : sentence[locale], facts)}\n`);
  return {
    locale,
    json,
    say(sentence, facts) {
      if (!json) line(sentence, facts);
    },
    warn: line,
    answer(value, asText) {
      if (json) for (const piece of jsonPieces(value)) stdout.write(piece);
      else stdout.write(asText(value));
      stdout.write("\n");
    },
    progress: () => (!json && stderr.isTTY ? progressBar(stderr) : silentProgress),
  };
}
