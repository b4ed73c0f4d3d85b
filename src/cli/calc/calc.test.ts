import { describe, expect, it } from "vitest";
import { Fault } from "../../core/kit/fault.ts";
import { functions, ownArguments, scope } from "../../../test/library/functions.ts";
import { callFunction, functionsOnOffer } from "./call-function.ts";

async function faultOf(name: string, text?: string): Promise<Fault> {
  const error = await callFunction(name, text).catch((thrown: unknown) => thrown);
  if (!(error instanceof Fault)) throw new Error(`no fault, but ${JSON.stringify(error)}`);
  return error;
}

describe("otklik calc", () => {
  it("takes named arguments, positional ones, and leaves out what may be left out", async () => {
    const named = await callFunction("adjustPValues", '{"method": "holm", "pValues": [0.01, 0.04, 0.03]}');
    expect(named).toEqual(await callFunction("adjustPValues", '[[0.01, 0.04, 0.03], "holm"]'));
    expect(named).toEqual([0.03, 0.06, 0.06]);
    expect(await callFunction("adjustPValues", "[[0.01, 0.04, 0.03]]")).toEqual([0.03, 0.04, 0.04]);
  });

  it("lists every function with a line, its parameters and an example", () => {
    for (const { summary, part, example, params } of functionsOnOffer) {
      expect(summary).not.toBe("");
      expect(part).not.toBe("");
      expect(example).not.toBe("");
      for (const { name, type, text } of params) expect([name, type, text]).not.toContain("");
    }
  });

  it("names the nearest function when one is mistyped", async () => {
    const fault = await faultOf("adjustPvalue", "{}");
    expect(fault.code).toBe("calc.unknown-function");
    expect(fault.sentence("en")).toContain("adjustPValues");
    expect(fault.sentence("ru")).toContain("adjustPValues");
  });

  it.each([
    ["{pValues: [1]}", "calc.bad-json"],
    ["7", "calc.bad-json"],
    ["null", "calc.bad-json"],
    ["{}", "calc.missing-argument"],
    ["[]", "calc.missing-argument"],
    ['{"pValues": [0.1], "way": "holm"}', "calc.unknown-argument"],
    ['[[0.1], "holm", 1]', "calc.too-many"],
    ['{"pValues": [2]}', "calc.refused"],
    ['{"pValues": ["a"]}', "calc.refused"],
    ['{"pValues": 5}', "calc.shape"],
  ])("tells what is wrong with %s", async (text, code) => {
    const fault = await faultOf("adjustPValues", text);
    expect(fault.code).toBe(code);
    expect(fault.kind).toBe("invalid");
    expect(fault.sentence("ru")).toMatch(/[а-я]/);
  });
});

describe("every function of the library", () => {
  it.each(functions.map((fn) => [fn.name, fn] as const))("%s answers in the shell", async (name, fn) => {
    const args = ownArguments(fn)!;
    const result = await callFunction(name, JSON.stringify(args));
    expect(JSON.stringify(result)).toBe(
      JSON.stringify(await (scope[name] as (...given: unknown[]) => unknown)(...args)),
    );
  });

  it("takes the fields of its one object as named arguments", async () => {
    const counts = { promoters: 50, passives: 30, detractors: 20 };
    const direct = await callFunction("nps", JSON.stringify([counts]));
    expect(await callFunction("nps", JSON.stringify(counts))).toEqual(direct);
    expect(await callFunction("nps", JSON.stringify({ counts }))).toEqual(direct);
    const wide = await callFunction("nps", JSON.stringify([counts, 0.99]));
    expect(await callFunction("nps", JSON.stringify({ ...counts, level: 0.99 }))).toEqual(wide);
  });
});
