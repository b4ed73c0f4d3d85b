const oddNumbers = [Number.NaN, Infinity, -Infinity, -1, 0, 0.5, 1e15, 1e300];

type Path = (string | number)[];

/**
 * The arguments of an example, over and over, each time with one of them put out of order: every number in turn not a number,
 * endless, negative, zero, a half, huge; every word empty and unheard of; every list empty, of one, of one repeated.
 */
export function* oddCalls(args: readonly unknown[]): Generator<{ args: unknown[]; said: string }> {
  for (const [path, value] of placesIn(args)) {
    for (const odd of oddValues(value)) {
      yield { args: withValue(args, path, odd) as unknown[], said: `${path.join(".")} = ${label(odd)}` };
    }
  }
}

function label(value: unknown): string {
  return Array.isArray(value) ? `a list of ${value.length}` : String(value);
}

function oddValues(value: unknown): unknown[] {
  if (typeof value === "number") return oddNumbers;
  if (typeof value === "string") return ["", "nonsense"];
  if (!Array.isArray(value)) return [];
  const first: unknown = value[0];
  return value.length === 0 ? [] : [[], [first], value.map(() => first)];
}

/** Numbers, words and lists with the way to them; of a long list the first two and the last stand for all. */
function* placesIn(value: unknown, path: Path = []): Generator<[Path, unknown]> {
  if (typeof value === "number" || typeof value === "string") yield [path, value];
  if (value === null || typeof value !== "object") return;
  if (Array.isArray(value) && path.length > 0) yield [path, value];
  const isList = Array.isArray(value);
  const keys = Object.keys(value);
  const chosen = isList && path.length > 0 && keys.length > 3 ? [keys[0]!, keys[1]!, keys.at(-1)!] : keys;
  for (const key of chosen) {
    yield* placesIn((value as Record<string, unknown>)[key], [...path, isList ? Number(key) : key]);
  }
}

function withValue(target: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(target) ? [...target] : { ...(target as object) }) as Record<string, unknown>;
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}

/** Where a result holds something that is no honest number; null when all is well. */
export function dishonestyIn(result: unknown, allowsInfinity: boolean, path = "result"): string | null {
  if (typeof result === "number") {
    if (Number.isNaN(result)) return `${path} is NaN`;
    return Number.isFinite(result) || allowsInfinity ? null : `${path} is ${result}`;
  }
  if (result === null || typeof result !== "object") return null;
  for (const [key, value] of Object.entries(result)) {
    const found = dishonestyIn(value, allowsInfinity, `${path}.${key}`);
    if (found) return found;
  }
  return null;
}
