import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { seededRandom } from "../src/core/kit/seeded-random.ts";

const files = [
  "ru_bank_reviews/gazprombank_sravni_banki.csv.gz",
  "ru_kursk_appeals/train.csv",
  "en_banking77/train.csv",
  "en_airline_tweets/airline_tweets.csv",
];
const ownWording = [
  "Карта не пришла в обещанный срок, курьер не позвонил.",
  "Списали комиссию за обслуживание, хотя карта бесплатная.",
  "Приложение не открывается после обновления, пишет ошибку.",
  "Ипотеку одобрили быстро, но страховку навязали.",
  "Банкомат не выдал деньги, а со счёта они ушли.",
  "My card has not arrived and nobody can tell me where it is.",
  "The transfer is still pending after three days.",
  "I was charged twice for the same order.",
  "The courier left the parcel at the wrong door.",
  "The new app is fast and easy to use.",
];

/**
 * Contacts of about 300 letters, varied and the same at each run: sentences of the real sets in ../shared/data put together anew, or of
 * our own wording where they are absent.
 */
export function contactsOf300(wanted: number): string[] {
  return made(sentences(), wanted, seededRandom(1));
}

/** Sentences by source, so that a text stays with one subject. */
function sentences(): string[][] {
  const found = files.flatMap((file) => {
    const path = new URL(`../../shared/data/${file}`, import.meta.url);
    if (!existsSync(path)) return [];
    const bytes = readFileSync(path);
    const csv = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
    const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
    return [data.flatMap(({ text }) => (text ?? "").match(/[^.!?\n]{15,200}[.!?]?/g) ?? [])];
  });
  return found.length > 0 ? found : [ownWording];
}

/** Neighbouring sentences with one from elsewhere and a number, until about 300 characters: varied, never the same twice. */
function made(sources: readonly string[][], wanted: number, random: () => number): string[] {
  return Array.from({ length: wanted }, (_, at) => {
    const source = sources[Math.floor(random() * sources.length)]!;
    const start = Math.floor(random() * source.length);
    let text = `${at}. ${source[Math.floor(random() * source.length)]}`;
    for (let step = 0; text.length < 260; step++) text += ` ${source[(start + step) % source.length]}`;
    return text;
  });
}
