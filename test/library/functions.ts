import { fileURLToPath } from "node:url";
import { type FunctionDoc, readLibrary } from "../../handbook/read-library.ts";
import * as entry from "../../src/core/index.ts";
import { evaluate, type Scope } from "./run-example.ts";

/** Every function of the library as its docstring tells. */
export const { functions } = readLibrary(fileURLToPath(new URL("../..", import.meta.url)));
/** And as it can be called. */
export const scope = entry as unknown as Scope;

/** Arguments of the first example that is a plain call of the function. */
export function ownArguments({ name, doc }: FunctionDoc): unknown[] | null {
  for (const { code } of doc.examples) {
    const inside = new RegExp(`^${name}\\((.*)\\)$`, "s").exec(code)?.[1];
    if (inside !== undefined) return evaluate(`[${inside}]`, scope) as unknown[];
  }
  return null;
}
