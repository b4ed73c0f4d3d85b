import type { Random } from "../random.ts";

/** How carelessly a text is typed; shares of texts, 0..1. */
export type Roughness = {
  language: "ru" | "en";
  lowerCase: number;
  noStops: number;
  typos: number;
  shout: number;
  emoji: readonly string[];
  emojiShare: number;
  /** A note: «клиент» may become «кл.», "customer" "cust". */
  abbreviate: boolean;
};

/** A text as it comes off a hurried keyboard. Digits, e-mails and sums are left alone. */
export function roughen(text: string, random: Random, how: Roughness): string {
  let out =
    how.language === "ru" && random.chance(0.85) ? text.replaceAll("ё", "е").replaceAll("Ё", "Е") : text;
  if (how.abbreviate && random.chance(0.25)) out = shorten(out, how.language);
  if (random.chance(how.shout)) out = shout(out, random);
  if (random.chance(how.lowerCase)) out = out.toLowerCase();
  if (random.chance(how.noStops)) out = withoutStops(out, random);
  else if (random.chance(how.lowerCase)) out = out.replace(/\.$/, "");
  if (random.chance(how.typos))
    for (let i = random.pick([1, 1, 1, 2]); i > 0; i--) out = mistype(out, random);
  if (how.emoji.length > 0 && random.chance(how.emojiShare)) out = `${out} ${random.pick(how.emoji)}`;
  return out.trim();
}

const shorten = (text: string, language: "ru" | "en"): string =>
  language === "ru"
    ? text.replace(/Клиентка?(?= )/g, "Кл.").replace(/(?<= )клиентка?(?= )/g, "кл.")
    : text.replace(/Customer\b/g, "Cust").replace(/customer\b/g, "cust");

/** Some sentence in capitals, or the stops turned into exclamation marks. */
function shout(text: string, random: Random): string {
  if (random.chance(0.45))
    return text.replace(/\.(?=\s|$)/g, () => (random.chance(0.5) ? "!" : random.pick(["!!", "!!!", "."])));
  const sentences = text.split(/(?<=[.!?]) /);
  const at = random.int(0, sentences.length - 1);
  if (/@|\d{4}/.test(sentences[at]!) || sentences[at]!.length > 70) return text.replace(/\.$/, "!!!");
  return sentences.with(at, sentences[at]!.toUpperCase()).join(" ");
}

function withoutStops(text: string, random: Random): string {
  if (text.includes("@")) return text.replace(/[.!?]$/, "");
  const bare = text.replace(/[.!](?=\s|$)/g, random.chance(0.3) ? "" : ",").replace(/,$/, "");
  return random.chance(0.6) ? bare.replace(/,(?=\s)/g, "") : bare;
}

const word = /\p{L}{5,}/gu;

/** One slip of the finger in a word of five letters or more that is no part of an address. */
function mistype(text: string, random: Random): string {
  const words = [...text.matchAll(word)].filter(
    (m) => !/[@\d]/.test(text.slice(Math.max(0, m.index - 1), m.index + m[0].length + 12)),
  );
  if (words.length === 0) return text;
  const hit = random.pick(words);
  return text.slice(0, hit.index) + slip(hit[0], random) + text.slice(hit.index + hit[0].length);
}

function slip(whole: string, random: Random): string {
  const at = random.int(1, whole.length - 3);
  const [a, b] = [whole[at]!, whole[at + 1]!];
  switch (random.int(0, 3)) {
    case 0:
      return whole.slice(0, at) + b + a + whole.slice(at + 2);
    case 1:
      return whole.slice(0, at) + whole.slice(at + 1);
    case 2:
      return whole.slice(0, at) + a + whole.slice(at);
    default:
      return whole.slice(0, at) + neighbour(a, random) + whole.slice(at + 1);
  }
}

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];

function neighbour(letter: string, random: Random): string {
  const row = rows.find((r) => r.includes(letter));
  if (!row) return letter;
  const at = row.indexOf(letter) + random.pick([-1, 1]);
  return row[at] ?? row[row.length - 2]!;
}
