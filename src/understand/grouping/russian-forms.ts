import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { TellingPhrase } from "../../core/text/telling-phrases.ts";

/** One reading of a word by OpenCorpora: part of speech POS, case CAse, number NMbr; `inflect` gives another form. */
type Parse = {
  word: string;
  tag: { POS?: string; CAse?: string; NMbr?: string; GNdr?: string; stat: { POS?: string } } & Record<
    string,
    unknown
  >;
  inflect(grammemes: Record<string, string>): Parse | undefined;
  normalize(keepPartOfSpeech?: boolean): Parse;
};
export type Morph = (word: string) => Parse[];
type Az = { Morph: Morph & { init(path: string, ready: (error: Error | null) => void): void } };

let loading: Promise<Morph> | undefined;

/** The Russian dictionary (OpenCorpora through az); loaded once, about 0.3 s and 45 MB. */
export function russianMorph(): Promise<Morph> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Morph> {
  const require = createRequire(import.meta.url);
  const { Morph } = require("az") as Az;
  await new Promise<void>((resolve, reject) => {
    Morph.init(join(dirname(require.resolve("az/package.json")), "dicts"), (error) =>
      error ? reject(error) : resolve(),
    );
  });
  return Morph;
}

/** The most readable written form of a phrase. */
export function readableForm(phrase: TellingPhrase, _morph: Morph): string | undefined {
  return phrase.forms[0]?.toLowerCase();
}
