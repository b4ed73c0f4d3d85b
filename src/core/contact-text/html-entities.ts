const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  shy: "",
  zwnj: "",
  zwj: "",
  laquo: "«",
  raquo: "»",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  lsquo: "‘",
  rsquo: "’",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  bull: "•",
  middot: "·",
  copy: "©",
  reg: "®",
  trade: "™",
  euro: "€",
  pound: "£",
  deg: "°",
  times: "×",
  numero: "№",
};

/** The longest entity that is looked for, with & and ;. */
export const longestEntity = 12;

/**
 * What an entity of HTML stands for; null where it is none that we know (then it is left as the customer's words).
 * @param entity with & and ;
 * @example entityText("&laquo;") // => "«"
 * @example entityText("&#1044;") // => "Д"
 * @example entityText("&co;") // => null
 */
export function entityText(entity: string): string | null {
  const body = entity.slice(1, -1);
  if (!body.startsWith("#")) return named[body] ?? null;
  const hex = /^#x([0-9a-f]{1,6})$/i.exec(body);
  const code = hex ? Number.parseInt(hex[1]!, 16) : /^#\d{1,7}$/.test(body) ? Number(body.slice(1)) : -1;
  const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}
