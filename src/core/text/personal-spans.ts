import type { PersonalSpan } from "./mask.ts";

/** One shape of a personal number. `accept` sees the match and the text around it, and may refuse. */
type NumberShape = {
  kind: PersonalSpan["kind"];
  pattern: RegExp;
  accept?: (found: string, before: string, after: string) => boolean;
};

const contextLength = 32;
const gap = "[ \\u00a0\\t\\-‐‑–.]";
/** A number begins where neither a letter, a digit, nor another number's decimal sign or a place-holder ends. */
const begin = "(?<![\\p{L}\\d›_]|\\d[.,/-])";
const end = "(?![\\d‹_]|[.,/-]\\d)";

/** Words which say that the number belongs to a thing, not to a person; only letters and signs may stand between. */
const thingBefore =
  /(?:№|#|заказ|договор|обращени|заявк|заявлени|трек|накладн|чек|сч[её]т|артикул|талон|тикет|квитанц|order|ticket|invoice|tracking|reference|booking|case|ref)[^\d‹\n]{0,16}$/iu;
const phoneBefore =
  /(?:тел|телефон|моб|звон|номер|whatsapp|вотсап|phone|call|mobile|cell|tel)[^\d‹\n]{0,20}$/iu;
const cardBefore = /(?:карт|card|visa|mastercard|мир)[^\d‹\n]{0,20}$/iu;
const passportBefore = /(?:паспорт|passport|серия)[^\d‹\n]{0,24}$/iu;
const passportNumberBefore =
  /(?:паспорт\p{L}{0,3}|passport)[\s:,№#-]{0,4}(?:(?:номер|серии|серия|number|no\.?|is)[\s:,№#-]{0,4}){0,2}$/iu;
const snilsBefore = /снилс[^\d‹\n]{0,16}$/iu;
const innBefore = /(?:^|[^\p{L}])инн[^\d‹\n]{0,16}$/iu;
const moneyAfter = /^\s{0,2}(?:руб|р\b|р\.|₽|тыс|млн|коп|usd|eur|\$|€|%|шт|км|мин|бал)/iu;

const shapes: NumberShape[] = [
  { kind: "snils", pattern: shape(`\\d{3}-\\d{3}-\\d{3}[ \\-]\\d{2}`) },
  {
    kind: "snils",
    pattern: shape(`\\d{3} ?\\d{3} ?\\d{3} ?\\d{2}`),
    accept: (_, before) => snilsBefore.test(before),
  },
  { kind: "inn", pattern: shape(`\\d{10}(?:\\d{2})?`), accept: (_, before) => innBefore.test(before) },
  { kind: "account", pattern: shape(`(?:407|408|423|426|302)\\d{2} ?\\d{3} ?\\d ?\\d{4} ?\\d{7}`) },
  { kind: "card", pattern: shape(`[2-6]\\d{3}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?`), accept: isCard },
  { kind: "card", pattern: shape(`3[47]\\d{2}[ -]?\\d{6}[ -]?\\d{5}`), accept: isCard },
  {
    kind: "phone",
    pattern: shape(
      `(?:\\+ ?7|8|7)${gap}{0,2}\\(?[3489]\\d{2,4}\\)?${gap}{0,2}\\d{1,3}(?:${gap}{0,2}\\d{2,3}){2}`,
    ),
    accept: isRussianPhone,
  },
  {
    kind: "phone",
    pattern: shape(`\\(?[3489]\\d{2}\\)?${gap}{1,2}\\d{3}[ -]\\d{2}[ -]\\d{2}`),
    accept: (_, before, after) => !thingBefore.test(before) && !moneyAfter.test(after),
  },
  { kind: "phone", pattern: shape(`9\\d{9}`), accept: (_, before) => phoneBefore.test(before) },
  {
    kind: "phone",
    pattern: shape(`\\d{2,3}-\\d{2}-\\d{2}`),
    accept: (_, before) => phoneBefore.test(before),
  },
  {
    kind: "phone",
    pattern: shape(`\\+[1-9](?:${gap}{0,2}\\(?\\d\\)?){7,14}`),
    accept: (found, _, after) => digits(found).length <= 15 && !moneyAfter.test(after),
  },
  {
    kind: "phone",
    pattern: shape(`(?:1[-. ])?(?:\\(\\d{3}\\) ?|\\d{3}[-.])\\d{3}[-.]\\d{4}`),
    accept: (_, before) => !thingBefore.test(before),
  },
  {
    kind: "phone",
    pattern: shape(`0\\d{2,4} \\d{3,4}[ -]?\\d{3,4}`),
    accept: (found, before) => [10, 11].includes(digits(found).length) && !thingBefore.test(before),
  },
  {
    kind: "passport",
    pattern: shape(`\\d{2} ?\\d{2},? {0,2}(?:№|номер|number)? {0,2}\\d{6}`),
    accept: (_, before) => passportBefore.test(before),
  },
  {
    kind: "passport",
    pattern: shape(`[A-Z]{0,2}\\d{7,9}`),
    accept: (_, before) => passportNumberBefore.test(before),
  },
  {
    kind: "passport",
    pattern: shape(`\\d{2} ?(?:[0-3]\\d|9[789]) {1,2}(?:№ ?)?\\d{6}`),
    accept: (_, before, after) => !thingBefore.test(before) && !moneyAfter.test(after),
  },
];

/** A personal number has at least so many digits, and between two of them stands at most «, номер ». */
const fewestDigits = 6;
const widestGap = 11;
/** What may belong to a number or tell of it before its first digit and after its last: "+ 7", a bracket, signs that must not stand there. */
const margin = 5;

/** Telephones, cards, accounts, passports, SNILS and INN, in order of place and then of shape; may overlap. */
export function numberSpans(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const { from, to } of digitClusters(text)) {
    const around = text.slice(from, to);
    for (const { kind, pattern, accept } of shapes) {
      for (const match of around.matchAll(pattern)) {
        const start = from + match.index;
        const stop = start + match[0].length;
        const before = text.slice(Math.max(0, start - contextLength), start);
        if (accept && !accept(match[0], before, text.slice(stop, stop + 8))) continue;
        spans.push({ kind, start, end: stop });
      }
    }
  }
  return spans;
}

/** The stretches of a text in which a personal number may stand: trying all shapes on all words would cost most of masking's time. */
function digitClusters(text: string): { from: number; to: number }[] {
  const clusters: { from: number; to: number }[] = [];
  let first = 0;
  let last = -1 - widestGap;
  let count = 0;
  const close = () => {
    if (count >= fewestDigits) clusters.push({ from: Math.max(0, first - margin), to: last + 1 + margin });
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) continue;
    if (at - last > widestGap + 1) {
      close();
      first = at;
      count = 0;
    }
    last = at;
    count++;
  }
  close();
  return clusters;
}

const local = /[\p{L}\d._%+-]/u;
const domain = /^[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,4}\.\p{L}{2,24}/u;

/** E-mails: from each @ outwards, so that a long run of letters costs nothing. */
export function emailSpans(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && at - start < 64 && local.test(text[start - 1]!)) start--;
    const host = domain.exec(text.slice(at + 1, at + 260));
    if (start < at && host) spans.push({ kind: "email", start, end: at + 1 + host[0].length });
  }
  return spans;
}

function shape(body: string): RegExp {
  return new RegExp(`${begin}${body}${end}`, "gu");
}

function digits(text: string): string {
  return text.replace(/\D/g, "");
}

function isRussianPhone(found: string, before: string, after: string): boolean {
  if (digits(found).length !== 11 || moneyAfter.test(after)) return false;
  return found.startsWith("+") || !thingBefore.test(before);
}

function isCard(found: string, before: string): boolean {
  if (thingBefore.test(before) && !cardBefore.test(before)) return false;
  return luhn(digits(found));
}

/** Luhn check digit (ISO/IEC 7812-1): every second digit from the right doubled, the sum divisible by ten. */
function luhn(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
