/** Letters that look alike, Latin to Cyrillic: one for one, so that places stay. */
const alike: Record<string, string> = {
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
};
const alikeLatin = new Map(Object.entries(alike).map(([latin, cyrillic]) => [cyrillic, latin]));

/** Longer ones first: "shch" before "sh". */
const spelled: [string, string][] = [
  ["shch", "щ"],
  ["sch", "щ"],
  ["zh", "ж"],
  ["kh", "х"],
  ["ts", "ц"],
  ["ch", "ч"],
  ["sh", "ш"],
  ["yo", "ё"],
  ["jo", "ё"],
  ["yu", "ю"],
  ["ju", "ю"],
  ["ya", "я"],
  ["ja", "я"],
  ["iy", "ий"],
  ["ij", "ий"],
  ["yj", "ый"],
  ["yy", "ый"],
  ["ay", "ай"],
  ["ey", "ей"],
  ["oy", "ой"],
  ["uy", "уй"],
  ["aj", "ай"],
  ["ej", "ей"],
  ["oj", "ой"],
  ["uj", "уй"],
  ["a", "а"],
  ["b", "б"],
  ["v", "в"],
  ["w", "в"],
  ["g", "г"],
  ["d", "д"],
  ["e", "е"],
  ["z", "з"],
  ["i", "и"],
  ["k", "к"],
  ["l", "л"],
  ["m", "м"],
  ["n", "н"],
  ["o", "о"],
  ["p", "п"],
  ["r", "р"],
  ["s", "с"],
  ["t", "т"],
  ["u", "у"],
  ["f", "ф"],
  ["h", "х"],
  ["c", "ц"],
  ["x", "х"],
  ["q", "к"],
  ["y", "ы"],
  ["j", "й"],
  ["'", "ь"],
  ["`", "ь"],
];
const byFirst = new Map<string, [string, string][]>();
for (const pair of spelled) byFirst.set(pair[0][0]!, [...(byFirst.get(pair[0][0]!) ?? []), pair]);

const wordForm = /[\p{L}\p{M}'`]+/gu;
/** Words of Russian that English does not have, spelled in Latin letters. */
const russianSigns = new Set(
  "ne na ya ja vy my chto kak moi moya moy moj moja eto etot eta za dlya pochemu kogda gde uzhe esche eshche est' bez ili ko mne menya vas vam nam ot po iz pri poka tolko tol'ko ochen ochen' snova opyat opyat' nado nuzhno mozhno nelzya dengi den'gi karta kartu karty karte perevod platezh prilozhenie zakaz dostavka kredit vklad otdelenie prishel prishla prishli prishlo rabotaet podskazhite pomogite pozhaluysta pozhalujsta zdravstvuyte zdravstvujte spasibo privet dobryy dobryj den' vernite verni zablokirovali zablokirovana spisali schet ni zhe byl byla bylo".split(
    " ",
  ),
);
const englishSigns = new Set(
  "the is are was were my to of and not i it in on for with you your have has do does did can can't don't why how when what this that be an at from will would get got been but so no me we they there please money card app account still transfer help need want".split(
    " ",
  ),
);

/**
 * Whether a text in Latin letters is Russian spelled in them: more words that only Russian has than words of English, or endings that
 * only Russian has.
 * @example isTransliterated("perevod ne prishel, gde dengi?") // => true
 * @example isTransliterated("the transfer has not arrived") // => false
 */
export function isTransliterated(text: string): boolean {
  let russian = 0;
  let english = 0;
  for (const [word] of text.slice(0, 5000).toLowerCase().matchAll(wordForm)) {
    if (/[^a-z'`]/u.test(word)) continue;
    if (englishSigns.has(word)) english++;
    else if (russianSigns.has(word)) russian++;
    else if (
      /(?:shch|zh|[aeiouy](?:tsya|yut|yet|ut)|nie|niya|ogo|yaet|aet|ovat|ovali|ikh|ykh)$|^(?:zh|vz|vs|zd)/u.test(
        word,
      )
    ) {
      russian += 0.5;
    }
  }
  return russian >= 1 && russian > english;
}

/**
 * A word in Latin letters read as Russian.
 * @param word Latin letters, any case
 * @example cyrillicWord("prishel") // => "пришел"
 * @example cyrillicWord("zdravstvuyte") // => "здравствуйте"
 */
export function cyrillicWord(word: string): string {
  const small = word.toLowerCase();
  let read = "";
  for (let at = 0; at < small.length; ) {
    const fitting = byFirst.get(small[at]!)?.find(([latin]) => small.startsWith(latin, at));
    read += fitting ? fitting[1] : small[at]!;
    at += fitting ? fitting[0].length : 1;
  }
  return read;
}

/**
 * A word of letters of two alphabets in one: "cбербанк" with a Latin "c". The alphabet that has letters of its own wins; of the same
 * length as the word, so that places stay.
 * @returns the word as it is where letters are of one alphabet, or where both have letters that the other has none like
 * @example unmixedWord("cбербанк") // => "сбербанк"
 */
export function unmixedWord(word: string): string {
  const latin = word.match(/[a-z]/giu);
  const cyrillic = word.match(/[а-яё]/giu);
  if (!latin || !cyrillic) return word;
  if (latin.every((letter) => alike[letter.toLowerCase()])) {
    return word.replace(/[a-z]/giu, (letter) => cased(letter, alike[letter.toLowerCase()]!));
  }
  if (cyrillic.every((letter) => alikeLatin.has(letter.toLowerCase()))) {
    return word.replace(/[а-яё]/giu, (letter) => cased(letter, alikeLatin.get(letter.toLowerCase())!));
  }
  return word;
}

/**
 * A text as it is to be matched, never shown: letters of two alphabets in one word become one, and Russian spelled in Latin letters
 * becomes Cyrillic. Its length may differ; words stay in their order and number, so the n-th word here is the n-th word there.
 * @param text the customer's own words
 * @returns the text itself where nothing needs another reading
 * @example cyrillicReading("perevod ne prishel") // => "перевод не пришел"
 * @example cyrillicReading("The card is blocked") // => "The card is blocked"
 */
export function cyrillicReading(text: string): string {
  if (!/[a-z]/iu.test(text)) return text;
  const spelledOut = isTransliterated(text);
  return text.replace(wordForm, (word) => {
    if (/[а-яё]/iu.test(word)) return unmixedWord(word);
    return spelledOut && /^[a-z'`]+$/iu.test(word) ? cyrillicWord(word) : word;
  });
}

function cased(model: string, letter: string): string {
  return model === model.toUpperCase() ? letter.toUpperCase() : letter;
}
