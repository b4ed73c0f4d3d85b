import { describe, expect, it } from "vitest";
import type { FunctionDoc } from "../../handbook/read-library.ts";
import { functions, ownArguments, scope } from "./functions.ts";
import { runExample } from "./run-example.ts";

describe("the docstring of every function of the library", () => {
  it.each(functions.map((fn) => [fn.name, fn] as const))("%s says all that a reader needs", (_name, fn) => {
    expect(gapsOf(fn)).toEqual([]);
  });

  it.each(functions.map((fn) => [fn.name, fn] as const))("%s has examples that run", async (name, fn) => {
    for (const example of fn.doc.examples) expect(await runExample(example, scope)).toEqual([]);
    expect(ownArguments(fn), `an example of the form ${name}(…)`).not.toBeNull();
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
