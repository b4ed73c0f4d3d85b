/** A number that a formula cannot take: the caller's bug, or what somebody typed into `otklik calc`. Told in both languages. */
export class OutOfRange extends RangeError {
  readonly text: { en: string; ru: string };

  constructor(text: { en: string; ru: string }) {
    super(text.en);
    this.name = "OutOfRange";
    this.text = text;
  }
}

/**
 * Throws the two sentences as one RangeError. For conditions between arguments; single numbers have their own checks below.
 * @example refuse("hits must not exceed trials", "hits не может быть больше trials") // throws
 */
export function refuse(en: string, ru: string): never {
  throw new OutOfRange({ en, ru });
}

/**
 * A count: whole, 0 or more.
 * @throws OutOfRange
 * @example checkCount("trials", 10)
 */
export function checkCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    refuse(
      `${name} must be a whole number, 0 or more, not ${value}`,
      `${name} — целое число от 0, а не ${value}`,
    );
  }
}

/**
 * A whole number of a range, both ends included.
 * @throws OutOfRange
 * @example checkWhole("depth", 2, 1, 3)
 */
export function checkWhole(name: string, value: number, least: number, most = Number.MAX_SAFE_INTEGER): void {
  if (!Number.isSafeInteger(value) || value < least || value > most) {
    const upTo = most === Number.MAX_SAFE_INTEGER ? "" : most;
    refuse(
      `${name} must be a whole number of ${least}..${upTo}, not ${value}`,
      `${name} — целое число из ${least}..${upTo}, а не ${value}`,
    );
  }
}

/**
 * A finite number of a range, both ends included.
 * @throws OutOfRange
 * @example checkNumber("share", 0.5, 0, 1)
 */
export function checkNumber(name: string, value: number, least = -Infinity, most = Infinity): void {
  if (!Number.isFinite(value) || value < least || value > most) {
    const range = rangeOf(least, most);
    refuse(
      `${name} must be a finite number${range.en}, not ${value}`,
      `${name} — конечное число${range.ru}, а не ${value}`,
    );
  }
}

function rangeOf(least: number, most: number): { en: string; ru: string } {
  if (least === -Infinity && most === Infinity) return { en: "", ru: "" };
  if (most === Infinity) return { en: `, ${least} or more`, ru: ` от ${least}` };
  if (least === -Infinity) return { en: `, ${most} or less`, ru: ` до ${most}` };
  return { en: ` of ${least}..${most}`, ru: ` из ${least}..${most}` };
}

/**
 * A finite number above zero.
 * @throws OutOfRange
 * @example checkPositive("exposure", 28)
 */
export function checkPositive(name: string, value: number): void {
  if (!Number.isFinite(value) || value <= 0) {
    refuse(
      `${name} must be a finite number above 0, not ${value}`,
      `${name} — конечное число больше 0, а не ${value}`,
    );
  }
}

/**
 * A share strictly between 0 and 1: a confidence level, an alpha, a power.
 * @throws OutOfRange
 * @example checkLevel("level", 0.95)
 */
export function checkLevel(name: string, value: number): void {
  if (!(value > 0 && value < 1)) {
    refuse(
      `${name} must lie between 0 and 1, both left out, not ${value}`,
      `${name} лежит между 0 и 1, не включая их, а не ${value}`,
    );
  }
}

/**
 * Finite numbers only, all of them.
 * @throws OutOfRange that names the place of the first that is none
 * @example checkNumbers("values", [1, 2, 3])
 */
export function checkNumbers(
  name: string,
  values: readonly number[],
  least = -Infinity,
  most = Infinity,
): void {
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (!(value >= least && value <= most) || !Number.isFinite(value))
      checkNumber(`${name}[${at}]`, value, least, most);
  }
}

/**
 * Two lists that belong together, place by place.
 * @throws OutOfRange when their lengths differ
 * @example checkPairs("x", [1, 2], "y", [3, 4])
 */
export function checkPairs(
  name: string,
  values: readonly unknown[],
  otherName: string,
  others: readonly unknown[],
): void {
  if (values.length !== others.length) {
    refuse(
      `${name} and ${otherName} must be of one length, not ${values.length} and ${others.length}`,
      `${name} и ${otherName} должны быть одной длины, а не ${values.length} и ${others.length}`,
    );
  }
}
