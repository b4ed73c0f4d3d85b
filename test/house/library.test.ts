import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type FunctionDoc, readLibrary } from "../../handbook/read-library.ts";
import * as entry from "../../src/core/index.ts";
import { dishonestyIn, oddCalls } from "./edge-sweep.ts";
import { evaluate, runExample, type Scope } from "./run-example.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { functions } = readLibrary(root);
const scope = entry as unknown as Scope;

describe("the docstring of every function of the library", () => {
  it.each(functions.map((fn) => [fn.name, fn] as const))("%s says all that a reader needs", (_name, fn) => {
    expect(gapsOf(fn)).toEqual([]);
  });

  it.each(functions.map((fn) => [fn.name, fn] as const))("%s has examples that run", async (name, fn) => {
    for (const example of fn.doc.examples) expect(await runExample(example, scope)).toEqual([]);
    expect(ownArguments(fn), `an example of the form ${name}(…)`).not.toBeNull();
  });
});

describe("edges: a function of the library answers honestly or refuses", () => {
  it.each(functions.map((fn) => [fn.name, fn] as const))("%s", async (_name, fn) => {
    const call = scope[fn.name] as (...args: unknown[]) => unknown;
    const found: string[] = [];
    for (const { args, said } of oddCalls(ownArguments(fn) ?? [])) {
      const verdict = await verdictOn(
        () => call(...args),
        /Infinity/.test(fn.doc.returns ?? "") || said.includes("e+300"),
      );
      if (verdict) found.push(`${said}: ${verdict}`);
    }
    expect(found.slice(0, 8)).toEqual([]);
  });
});

function gapsOf({ params, doc }: FunctionDoc): string[] {
  const needed = { text: doc.text, "@use": doc.use, "@returns": doc.returns, "@source": doc.source };
  const gaps = Object.entries(needed).flatMap(([tag, text]) => (text ? [] : [`no ${tag}`]));
  for (const { name, text } of params) if (!text) gaps.push(`no @param ${name}`);
  for (const name of doc.params.keys())
    if (!params.some((param) => param.name === name)) gaps.push(`@param ${name} is no parameter`);
  if (doc.examples.length === 0) gaps.push("no @example");
  for (const { code, result } of doc.examples) if (!code || !result) gaps.push("an @example without '// =>'");
  return gaps;
}

/** Arguments of the first example that is a plain call of the function. */
function ownArguments({ name, doc }: FunctionDoc): unknown[] | null {
  for (const { code } of doc.examples) {
    const inside = new RegExp(`^${name}\\((.*)\\)$`, "s").exec(code)?.[1];
    if (inside !== undefined) return evaluate(`[${inside}]`, scope) as unknown[];
  }
  return null;
}

async function verdictOn(call: () => unknown, allowsInfinity: boolean): Promise<string | null> {
  try {
    return dishonestyIn(await call(), allowsInfinity);
  } catch (error) {
    return error instanceof RangeError ? null : `throws ${String(error)}`;
  }
}
