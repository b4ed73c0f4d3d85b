/**
 * An object as one row of cells: nested objects by dotted names ("customer.email"), lists of plain values joined by
 * ", ", anything deeper as JSON text. null is an empty cell.
 * @example flattenRecord({ a: { b: 1 }, c: ["x", "y"] }) // => Map { "a.b" => "1", "c" => "x, y" }
 */
export function flattenRecord(record: Record<string, unknown>): Map<string, string> {
  const cells = new Map<string, string>();
  walk(record, "", cells, 0);
  return cells;
}

function walk(
  value: Record<string, unknown>,
  prefix: string,
  cells: Map<string, string>,
  depth: number,
): void {
  for (const [key, inner] of Object.entries(value)) {
    const name = prefix === "" ? key : `${prefix}.${key}`;
    if (isPlainObject(inner) && depth < 4) walk(inner, name, cells, depth + 1);
    else cells.set(name, cellOf(inner));
  }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value.replaceAll("\0", "");
  if (Array.isArray(value) && value.every((item) => typeof item !== "object"))
    return value.map(cellOf).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
