/**
 * The Russian form that goes with a whole number: 1 день, 2 дня, 5 дней.
 * @param forms  for 1, for 2-4, for 5-20
 * @example pluralRu(21, ["день", "дня", "дней"]) // => "день"
 */
export function pluralRu(n: number, forms: readonly [string, string, string]): string {
  const tens = Math.abs(n) % 100;
  const ones = tens % 10;
  if (tens > 10 && tens < 20) return forms[2];
  if (ones === 1) return forms[0];
  return ones >= 2 && ones <= 4 ? forms[1] : forms[2];
}

/**
 * The English form that goes with a number.
 * @example pluralEn(1, "day", "days") // => "day"
 */
export const pluralEn = (n: number, one: string, many: string): string => (n === 1 ? one : many);
