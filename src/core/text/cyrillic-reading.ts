import { isStopWord } from "./stop-words.ts";

/** Letters that look alike, Latin to Cyrillic: one for one. */
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
/** The other way round, but for letters that only handwriting makes alike. */
const alikeLatin = new Map(
  Object.entries(alike)
    .filter(([latin]) => latin !== "u" && latin !== "r")
    .map(([latin, cyrillic]) => [cyrillic, latin]),
);

/** How sounds are spelled; soft signs that nobody writes are put where Russian always has them. */
const sounds = spelled(`shch щ sch щ zh ж kh х tsya тся tsja тся ts ц ch ч sh ш yo е jo е yu ю ju ю ya я ja я
ye е iy ий ij ий yj ый yy ый ay ай ey ей oy ой uy уй aj ай ej ей oj ой uj уй
sschit ссчит aln альн iln ильн eln ельн bolsh больш tolko только skolko сколько stolko столько dovoln довольн deng деньг polzov пользов pismo письмо pisma письма
a а b б v в w в g г d д e е z з i и k к l л m м n н o о p п r р s с t т u у f ф h х c ц x х q к y ы j й ' ь \` ь`);
/** At the start of a word alone. */
const starts = spelled(
  `eto это etu эту eti эти ekran экран elektr электр ekspert эксперт ochen очень opyat опять opjat опять obya объя podez подъез nelz нельз schet счет schit счит schast счаст`,
);
/** The ends of adjectives as people write them in haste. */
const ends = spelled(`yi ый ii ий iya ия iyu ию`);

/** Words that Russian in Latin letters can hardly do without, and English has not. */
const russian = new Set(
  `chto chtoby kak vy vi moi moya moy moja eto etot eta dlya pochemu kogda gde uzhe uje esche eshche est' esli mne menya menja vas vam nam nas tolko tol'ko ochen ochen' snova opyat opyat' opjat
  nado nuzhno nuzno mozhno nelzya nichego nikto skolko dengi den'gi deneg karta kartu karty karte perevod platezh prilozhenie prilozheniye zakaz dostavka kredit vklad otdelenie prishel prishla prishli prishlo
  rabotaet rabotayet podskazhite pomogite pozhaluysta pozhalujsta pozhalusta zdravstvuyte zdravstvujte spasibo spasib privet dobryy dobryj dobriy den' vernite verni zablokirovali zablokirovana spisali schet schyot
  byl byla bylo bil bila budet ego vse vsem svoi svoyu ni-odnogo uzhas uzhasno uzhasnyi uzhasnyy uzhasniy plokho ploho khorosho horosho obman obmanuli bistro bystro dolgo zhdu zhdal nelza`.split(
    /\s+/,
  ),
);
/** Russian ones that other languages have, too. */
const maybeRussian = new Set(
  `ne na za po iz ot ni pri bez ili ya ja net kto raz den est ko bank servis kakoy kakoi kakaya god`.split(
    " ",
  ),
);
/** English function words that are Russian ones as well: «и», «а», «мы», «он», «но», «до», «с», «у», «то», «бы», «со». */
const either = new Set(`i a my on no do s u to by so m d`.split(" "));
const russianLook =
  /(?:shch|[aeiouy](?:tsya|yut|yet)|niye?|niya|nii|ogo|yaet|ovali|ikh|ykh|yi|iy)$|^(?:zh|vz|vs|zd|pri|pere)|zh[aeiou]/;
const judgedWords = 80;

/**
 * Whether words in Latin letters are Russian spelled in them: more words that only Russian has than words of English.
 * @param words folded (see foldWord), of any alphabet; the first 80 in Latin letters are looked at
 * @example isTransliterated(["perevod", "ne", "prishel"]) // => true
 * @example isTransliterated(["the", "transfer", "has", "not", "arrived"]) // => false
 */
export function isTransliterated(words: Iterable<string>): boolean {
  let forIt = 0;
  let against = 0;
  let cyrillic = 0;
  let latin = 0;
  for (const word of words) {
    if (word.charCodeAt(0) > 127) {
      cyrillic++;
      continue;
    }
    latin++;
    if (either.has(word)) continue;
    if (russian.has(word)) forIt++;
    else if (maybeRussian.has(word)) forIt += 0.5;
    else if (isStopWord(word)) against++;
    else if (russianLook.test(word)) forIt += 0.3;
    if (latin === judgedWords) break;
  }
  // Among Cyrillic words those in Latin letters are names.
  return forIt >= 0.9 && forIt > 2 * against && latin >= cyrillic;
}

/**
 * A word in Latin letters read as Russian.
 * @param word folded
 * @example cyrillicWord("prishel") // => "пришел"
 * @example cyrillicWord("zdravstvuyte") // => "здравствуйте"
 * @example cyrillicWord("dengi") // => "деньги"
 */
export function cyrillicWord(word: string): string {
  const start = starts.find(([latin]) => word.startsWith(latin));
  const end = ends.find(([latin]) => word.length > latin.length + 1 && word.endsWith(latin));
  const stop = word.length - (end?.[0].length ?? 0);
  let read = start?.[1] ?? "";
  for (let at = start?.[0].length ?? 0; at < stop; ) {
    const sound = sounds.find(([latin]) => word.startsWith(latin, at) && at + latin.length <= stop);
    read += sound?.[1] ?? word[at]!;
    at += sound?.[0].length ?? 1;
  }
  return read + (end?.[1] ?? "");
}

/**
 * A word of letters of two alphabets in one: "cбербанк" with a Latin "c". The alphabet that has letters of its own wins.
 * @param word folded
 * @returns the word as it is where letters are of one alphabet, or where both have letters that the other has none like
 * @example unmixedWord("cбербанк") // => "сбербанк"
 */
export function unmixedWord(word: string): string {
  const latin = word.match(/[a-z]/g);
  const cyrillic = word.match(/[а-яё]/g);
  if (!latin || !cyrillic) return word;
  if (cyrillic.every((letter) => alikeLatin.has(letter)) && latin.some((letter) => !alike[letter])) {
    return word.replace(/[а-яё]/g, (letter) => alikeLatin.get(letter)!);
  }
  return latin.every((letter) => alike[letter]) ? word.replace(/[a-z]/g, (letter) => alike[letter]!) : word;
}

function spelled(pairs: string): [latin: string, cyrillic: string][] {
  const all = pairs.trim().split(/\s+/);
  return Array.from({ length: all.length / 2 }, (_, i): [string, string] => [
    all[2 * i]!,
    all[2 * i + 1]!,
  ]).sort((a, b) => b[0].length - a[0].length);
}
