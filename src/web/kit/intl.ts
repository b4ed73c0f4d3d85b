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
