import { describe, expect, it } from "vitest";
import { dishonestyIn, oddCalls } from "./edge-sweep.ts";
import { functions, ownArguments, scope } from "./functions.ts";

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

async function verdictOn(call: () => unknown, allowsInfinity: boolean): Promise<string | null> {
  try {
    return dishonestyIn(await call(), allowsInfinity);
  } catch (error) {
    return error instanceof RangeError ? null : `throws ${String(error)}`;
  }
}
