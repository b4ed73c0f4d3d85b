/** Shares of letters in Russian text, in tenths of a percent, а..я (ё counted as е). */
const letterShare = [
  80, 16, 45, 17, 30, 85, 9, 16, 74, 12, 35, 44, 32, 67, 110, 28, 47, 55, 63, 26, 3, 10, 5, 14, 7, 4, 0.4, 19,
  17, 3, 6, 20,
];
/** The pairs that fill most of Russian text; a wrong table gives letters that stand in no such pairs. */
const commonPairs = new Set(
  (
    "ст то но на по ен ра го ко не ос ро ов во пр ер ни ал ла ре ка ли ат та ть ол ор те от ом ри ан ле ет де ло ва ел " +
    "од ве ны ль ес ил ди за ам об ас ме си ск ки мо ви ит пе да ин ся ми тр ог ой ие ии че се со ич до бо бы ак ее ый " +
    "ая их ых ку ив ру нн ож ча ты вы жа лу ту он ем им из ис ав ри ще ши чт эт бе ми тв уд ещ ус ут зв ыл ше жд жи уч"
  ).split(" "),
);

const unlikely = Math.log(0.000_02);
const punctuation = Math.log(0.004);
const typographic = /[«»„“”‘’—–…№•\u00a0©®°€£™§]/;
const accented = /[à-öø-ÿÀ-ÖØ-ßšžœŠŽŒ]/;

/**
 * How well a decoding explains a text's letters beyond ASCII as Russian (or accented Latin among Latin letters):
 * the sum of log-likelihoods of those letters by frequency, neighbours and case. Only differences mean anything.
 * @param text the same bytes decoded by one candidate table
 * @example scoreDecoding("Привет") > scoreDecoding("оПХБЕР") // => true
 */
export function scoreDecoding(text: string): number {
  let score = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 128) score += scoreLetter(text[i]!, text[i - 1] ?? " ", text[i + 1] ?? " ");
  }
  return score;
}

function scoreLetter(letter: string, before: string, after: string): number {
  const lower = letter.toLowerCase().replace("ё", "е");
  const place = lower.charCodeAt(0) - 0x430;
  if (place >= 0 && place < 32)
    return scoreRussian(lower, place, letter !== letter.toLowerCase(), before, after);
  if (typographic.test(letter)) return punctuation;
  if (accented.test(letter)) return scoreAccented(before, after);
  return unlikely;
}

function scoreRussian(lower: string, place: number, upper: boolean, before: string, after: string): number {
  let score = Math.log(letterShare[place]! / 1000);
  // A capital begins a word, or all of the word is in capitals.
  if (upper) score -= isRussian(before) ? 0.3 : 1.5;
  if (upper && isRussian(before) && before === before.toLowerCase()) score -= 4;
  if (isLatin(before) || isLatin(after)) score -= 3;
  if (isRussian(before)) score += commonPairs.has(before.toLowerCase() + lower) ? 1 : -0.6;
  return score;
}

function scoreAccented(before: string, after: string): number {
  const lonely = before.charCodeAt(0) < 128 && after.charCodeAt(0) < 128;
  return lonely && (isLatin(before) || isLatin(after)) ? Math.log(0.01) : Math.log(0.000_2);
}

function isRussian(letter: string): boolean {
  return /[а-яё]/i.test(letter);
}

function isLatin(letter: string): boolean {
  return /[a-z]/i.test(letter);
}
