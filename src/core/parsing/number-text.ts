/** Which sign a column uses before the fraction. */
export type DecimalMark = "," | ".";

/** Spaces that group thousands: plain, no-break, narrow no-break, thin; and the apostrophe of some locales. */
const groupSpaces = /[\s\u00a0\u202f\u2009'’]/g;
const signs =
  /^(?:[₽$€£¥]|руб(?:лей|ля|\.)?|р\.|rub|usd|eur)|(?:[₽$€£¥%]|руб(?:лей|ля|\.)?|р\.?|rub|usd|eur)$/gi;

/**
 * Decides from a sample which mark precedes the fraction: "9,5" tells a comma, "1,234.5" a point, "1,234" tells nothing.
 * @returns "." when no cell tells
 * @example guessDecimalMark(["9,5", "10"]) // => ","
 */
export function guessDecimalMark(samples: readonly string[]): DecimalMark {
  let comma = 0;
  let point = 0;
  for (const cell of samples) {
    const last = Math.max(cell.lastIndexOf(","), cell.lastIndexOf("."));
    if (last < 0) continue;
    const mark = cell[last] as DecimalMark;
    const both = cell.includes(",") && cell.includes(".");
    const repeated = cell.indexOf(mark) !== last;
    const threeAfter = /^\d{3}(?!\d)/.test(cell.slice(last + 1)) && !/^-?0?[,.]/.test(cell);
    if (repeated || (threeAfter && !both)) continue;
    if (mark === ",") comma++;
    else point++;
  }
  return comma > point ? "," : ".";
}

/**
 * Reads a number as people write it: "1 234,56", "−5", "12%", "1 500 ₽", "(300)" for minus 300.
 * A percent keeps its number: "12%" is 12.
 * @param mark the column's decimal mark; a cell that holds both signs speaks for itself
 * @returns null when this is no finite number
 * @example readNumberText("1 234,56", ",") // => 1234.56
 * @example readNumberText("1,234.56", ",") // => 1234.56
 */
export function readNumberText(text: string, mark: DecimalMark): number | null {
  const bare = text.replace(groupSpaces, "").replace(/[−–]/g, "-").replace(signs, "").replace(signs, "");
  const minus = /^-|^\(.*\)$/.test(bare);
  const digits = bare
    .replace(/^[-+(]/, "")
    .replace(/\)$/, "")
    .replace(signs, "");
  if (!/^[\d.,]*\d[\d.,]*(?:e[+-]?\d+)?$/i.test(digits)) return null;
  const plain = withPoint(digits, mark);
  const value = plain === null ? Number.NaN : Number(plain);
  if (!Number.isFinite(value)) return null;
  return minus && value !== 0 ? -value : value;
}

/** The number with "." for its fraction and no grouping; null when the signs contradict each other. */
function withPoint(digits: string, mark: DecimalMark): string | null {
  const comma = digits.lastIndexOf(",");
  const point = digits.lastIndexOf(".");
  if (comma < 0 && point < 0) return digits;
  const decimal =
    comma >= 0 && point >= 0 ? (comma > point ? "," : ".") : onlySign(digits, comma >= 0 ? "," : ".", mark);
  const group = decimal === "," ? "." : ",";
  const [whole, fraction, ...more] = digits.split(decimal);
  if (more.length > 0 || fraction?.includes(group)) return null;
  if (whole!.includes(group) && !isGrouped(whole!, group)) return null;
  const joined = whole!.replaceAll(group, "");
  return fraction === undefined ? joined : `${joined || "0"}.${fraction || "0"}`;
}

/** One kind of sign only: repeated, or the other mark's with three digits after it, it groups thousands. */
function onlySign(digits: string, sign: DecimalMark, mark: DecimalMark): DecimalMark {
  const other = sign === "," ? "." : ",";
  if (digits.indexOf(sign) !== digits.lastIndexOf(sign)) return other;
  return sign !== mark && isGrouped(digits, sign) && !digits.startsWith("0") ? other : sign;
}

function isGrouped(digits: string, sign: string): boolean {
  const [first, ...rest] = digits.split(sign);
  return first!.length >= 1 && first!.length <= 3 && rest.every((part) => /^\d{3}$/.test(part));
}
