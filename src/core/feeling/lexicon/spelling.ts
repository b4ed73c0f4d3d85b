const alike: Readonly<Record<string, string>> = {
  a: "а",
  b: "в",
  c: "с",
  e: "е",
  h: "н",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  x: "х",
  y: "у",
  u: "и",
  r: "г",
};
/** Longest first: «shch» before «sh» before «s». */
const sounds: readonly (readonly [string, string])[] = [
  ["shch", "щ"],
  ["sch", "щ"],
  ["zh", "ж"],
  ["kh", "х"],
  ["ts", "ц"],
  ["ch", "ч"],
  ["sh", "ш"],
  ["yu", "ю"],
  ["ju", "ю"],
  ["ya", "я"],
  ["ja", "я"],
  ["yo", "е"],
  ["ye", "е"],
  ["iy", "ий"],
  ["yj", "ый"],
  ["ij", "ий"],
  ["a", "а"],
  ["b", "б"],
  ["c", "ц"],
  ["d", "д"],
  ["e", "е"],
  ["f", "ф"],
  ["g", "г"],
  ["h", "х"],
  ["i", "и"],
  ["j", "й"],
  ["k", "к"],
  ["l", "л"],
  ["m", "м"],
  ["n", "н"],
  ["o", "о"],
  ["p", "п"],
  ["q", "к"],
  ["r", "р"],
  ["s", "с"],
  ["t", "т"],
  ["u", "у"],
  ["v", "в"],
  ["w", "в"],
  ["x", "х"],
  ["y", "ы"],
  ["z", "з"],
  ["'", "ь"],
  ["4", "ч"],
  ["6", "ш"],
];
/** Words that Russian in Latin letters can hardly do without, and that English has not. */
const latinRussian = new Set(
  `ne na chto chtoby ya vy vi mne menya eto etot ochen net uzhe uje tolko esli kak kogda vam vas nas nam vse vsem gde ili ego bil bylo byl bila budet spasibo za pochemu skolko mozhno mogu nichego nikto kto den raz bank perevod dengi schet`.split(
    " ",
  ),
);
const plainEnglish = new Set(
  `the is are was were and of for you your my it this that with have has not they we but on in so to i'm it's don't`.split(
    " ",
  ),
);

/** Whether words in Latin letters are Russian ones, by what stands among them. */
export function isLatinRussian(folded: readonly string[]): boolean {
  let russian = 0;
  for (const word of folded) {
    if (word.charCodeAt(0) > 127 || plainEnglish.has(word)) return false;
    if (latinRussian.has(word)) russian++;
  }
  return russian > 0;
}

/**
 * A Russian word written in Latin letters, in Cyrillic.
 * @example inCyrillic("uzhas") // => "ужас"
 */
export function inCyrillic(latin: string): string {
  let written = "";
  for (let at = 0; at < latin.length; ) {
    const sound = sounds.find(([from]) => latin.startsWith(from, at));
    written += sound?.[1] ?? latin[at]!;
    at += sound?.[0].length ?? 1;
  }
  return written;
}

/**
 * Latin letters that look like Cyrillic ones turned into these, in a word that has both.
 * @example oneAlphabet("мoшенники") // => "мошенники"
 */
export function oneAlphabet(folded: string): string {
  if (!/[а-я]/.test(folded) || !/[a-z]/.test(folded)) return folded;
  return folded.replace(/[a-z]/g, (letter) => alike[letter] ?? letter);
}

/**
 * Letters drawn out (three or more) brought to so many.
 * @example withoutStretch("ооочень", 1) // => "очень"
 */
export function withoutStretch(folded: string, to: 1 | 2): string {
  return folded.replace(/(\p{L})\1{2,}/gu, to === 1 ? "$1" : "$1$1");
}

/**
 * One form for spellings that sound alike: vowels without stress, doubled letters.
 * @example soundKey("кашмар") === soundKey("кошмар") // => true
 */
export function soundKey(folded: string): string {
  return folded
    .replace(/о/g, "а")
    .replace(/[еэ]/g, "и")
    .replace(/тс|тьс/g, "ц")
    .replace(/стн/g, "сн")
    .replace(/(\p{L})\1+/gu, "$1");
}
