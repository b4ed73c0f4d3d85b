/**
 * Formatters of the reader's language, each made once: a screen writes hundreds of numbers and dates, and to make a formatter costs the
 * browser many times what its use does. There are as many as the console has ways of writing.
 */

type Maker<Options, Format> = (locale: string, options: Options) => Format;

function keeping<Options, Format>(make: Maker<Options, Format>): Maker<Options, Format> {
  const kept = new Map<string, Format>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const format = kept.get(key) ?? make(locale, options);
    kept.set(key, format);
    return format;
  };
}

/** @example numberFormat("en", { maximumFractionDigits: 1 }).format(1234.56) // => "1,234.6" */
export const numberFormat = keeping(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

/** @example dateTimeFormat("en", { timeZone: "UTC", year: "numeric" }).format(new Date(0)) // => "1970" */
export const dateTimeFormat = keeping(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

/**
 * An interval as short as the language allows. Below zero each end is written whole: of "-$1,279–1,108" nobody knows whether it crosses
 * zero. Equal ends are shown twice: a range of no width is still a range, not "about".
 * @example rangeOf(numberFormat("en", { style: "currency", currency: "USD", maximumFractionDigits: 0 }), 38, 1107) // => "$38 – $1,107"
 * @example rangeOf(numberFormat("en", { style: "currency", currency: "USD", maximumFractionDigits: 0 }), -1279, -1108) // => "−$1,279 – −$1,108"
 */
export function rangeOf(format: Intl.NumberFormat, low: number, high: number): string {
  const [from, to] = [format.format(low), format.format(high)];
  if (low < 0 && from !== to) return withMinus(`${from} – ${to}`);
  return withMinus(from === to ? `${from}–${to}` : format.formatRange(low, high));
}

/** A minus is as wide as a plus and stands apart from a dash; a keyboard's hyphen does neither. */
export function withMinus(text: string): string {
  return text.replaceAll("-", "−");
}
