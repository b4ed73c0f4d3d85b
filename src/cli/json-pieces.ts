/** Lists longer than this are written item by item: one string holds at most half a gigabyte. */
const longList = 500;

/**
 * What `JSON.stringify(value, null, 2)` makes, in pieces: the answer for a large file is longer than any one string may be.
 * @example [...jsonPieces({ a: 1 })].join("") // => JSON.stringify({ a: 1 }, null, 2)
 */
export function* jsonPieces(value: unknown): Generator<string> {
  const entries = isPlain(value) ? Object.entries(value).filter(([, each]) => isTold(each)) : [];
  if (!entries.some(([, each]) => isLong(each))) {
    yield JSON.stringify(value, null, 2);
    return;
  }
  yield "{\n";
  for (const [at, [name, each]] of entries.entries()) {
    yield `${at > 0 ? ",\n" : ""}  ${JSON.stringify(name)}: `;
    if (isLong(each)) yield* listPieces(each);
    else yield indented(JSON.stringify(each, null, 2), 2);
  }
  yield "\n}";
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  yield "[\n";
  for (const [at, item] of list.entries()) {
    // What JSON cannot say is null in a list.
    yield `${at > 0 ? ",\n" : ""}    ${indented(JSON.stringify(item, null, 2) ?? "null", 4)}`;
  }
  yield "\n  ]";
}

/** Line breaks within strings are escaped, so that every one here begins a line of its own. */
function indented(json: string, spaces: number): string {
  return json.replaceAll("\n", `\n${" ".repeat(spaces)}`);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("toJSON" in value);
}

function isTold(value: unknown): boolean {
  return value !== undefined && typeof value !== "function" && typeof value !== "symbol";
}

function isLong(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > longList;
}
