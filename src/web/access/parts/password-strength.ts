/** How hard a password is to guess. `short` is refused by the server; the rest is advice. */
export type Strength = "short" | "weak" | "fair" | "good";

const common = [
  "password",
  "qwerty",
  "йцукен",
  "пароль",
  "12345",
  "admin",
  "welcome",
  "letmein",
  "otklik",
  "отклик",
];

/**
 * A rough measure by length and variety; words everybody tries, runs, and one's own name or address count for nothing.
 * @param personal what others know of the person: name, e-mail, company
 * @example passwordStrength("qwerty12345") // => "weak"
 */
export function passwordStrength(password: string, personal: readonly string[] = []): Strength {
  if (password.length < 10) return "short";
  const bits = informative(password, personal) * bitsPerCharacter(password);
  if (bits < 45) return "weak";
  return bits < 65 ? "fair" : "good";
}

/** Characters left when known words and repetitions are taken out. */
function informative(password: string, personal: readonly string[]): number {
  const known = personal
    .flatMap((each) => each.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 3);
  let rest = password.toLowerCase();
  for (const word of [...common, ...known]) rest = rest.replaceAll(word, "*");
  return rest.replace(/(.)\1+/gu, "$1").length;
}

function bitsPerCharacter(password: string): number {
  const alphabets: [RegExp, number][] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/[а-яё]/, 33],
    [/[А-ЯЁ]/, 33],
    [/\d/, 10],
    [/[^\p{L}\d]/u, 20],
  ];
  const size = alphabets.reduce((sum, [pattern, letters]) => sum + (pattern.test(password) ? letters : 0), 0);
  return Math.log2(Math.max(2, size));
}
