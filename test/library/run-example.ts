import type { Example } from "../../handbook/read-docstring.ts";

/** A number as it is printed: so many digits it promises. */
class Printed {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
/** The rest of a list does not matter. */
const andSoOn = Symbol("...");

export type Scope = Record<string, unknown>;

/** Evaluates code with the library's functions at hand. */
export function evaluate(code: string, scope: Scope): unknown {
  // The docstrings are ours; to run them is the point.
  return new Function(...Object.keys(scope), `"use strict"; return (${code});`)(...Object.values(scope));
}

/** Sentences on where the example's result differs from what the code gives; none when it is right. */
export async function runExample({ code, result }: Example, scope: Scope): Promise<string[]> {
  if (result === "throws") {
    try {
      await evaluate(code, scope);
    } catch {
      return [];
    }
    return [`${code} does not throw`];
  }
  return differences(await evaluate(code, scope), readResult(result), code);
}

/** `known { value: 0.50 }`, `unknown "too-few"`, or any literal. */
function readResult(text: string): unknown {
  const answer = /^(known|unknown)\s+(.*)$/s.exec(text);
  if (answer?.[1] === "known") return { known: true, value: readResult(answer[2]!) };
  if (answer) return { known: false, why: readResult(answer[2]!) };
  const literal = text
    .replace(/\.\.\.\s*(?=[\]}])/g, "andSoOn")
    .replace(/"(?:[^"\\]|\\.)*"|[A-Za-z_$][\w$]*|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi, (token) =>
      /^[-\d]/.test(token) ? `new Printed("${token}")` : token,
    );
  return evaluate(literal, { Printed, andSoOn });
}

function differences(actual: unknown, expected: unknown, path: string): string[] {
  if (expected instanceof Printed) {
    return typeof actual === "number" && isPrintedAs(actual, expected.text)
      ? []
      : [`${path} gives ${shown(actual)}, not ${expected.text}`];
  }
  if (Array.isArray(expected)) return listDifferences(actual, expected, path);
  if (expected !== null && typeof expected === "object") {
    const fields = (actual ?? {}) as Record<string, unknown>;
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(fields[key], value, `${path} .${key}`),
    );
  }
  return Object.is(actual, expected) ? [] : [`${path} gives ${shown(actual)}, not ${shown(expected)}`];
}

function listDifferences(actual: unknown, expected: readonly unknown[], path: string): string[] {
  const list = Array.from((actual ?? []) as ArrayLike<unknown>);
  const isOpen = expected.at(-1) === andSoOn;
  const whole = isOpen ? expected.slice(0, -1) : expected;
  if (isOpen ? list.length < whole.length : list.length !== whole.length)
    return [`${path} gives a list of ${list.length}, not ${whole.length}: ${shown(actual)}`];
  return whole.flatMap((value, at) => differences(list[at], value, `${path} [${at}]`));
}

/** To half of the last digit that is written; whole numbers exactly. */
function isPrintedAs(actual: number, text: string): boolean {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  const isExact = decimals === 0 && exponent === "0";
  const allowed = isExact
    ? 1e-9 * Math.max(1, Math.abs(Number(text)))
    : 0.5 * 10 ** (Number(exponent) - decimals);
  return Math.abs(actual - Number(text)) <= allowed * (1 + 1e-6);
}

function shown(value: unknown): string {
  return (
    JSON.stringify(value, (_key, each) =>
      typeof each === "number" && !Number.isFinite(each) ? String(each) : each,
    ) ?? "nothing"
  );
}
