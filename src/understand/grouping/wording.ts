import type { Wording } from "../../core/text/name-topics.ts";
import { dictionaryForm, readableForm } from "./readable-form.ts";
import { russianMorph } from "./russian-morph.ts";

export type ReadyWording = Wording;

/** How phrases become names: with the Russian dictionary loaded. */
export async function loadWording(): Promise<ReadyWording> {
  const morph = await russianMorph();
  return {
    name: (phrase) => readableForm(phrase, morph),
    word: (phrase) => dictionaryForm(phrase, morph),
  };
}
