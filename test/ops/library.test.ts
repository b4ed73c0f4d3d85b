import { execFile } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Somebody's own project that has the built package among its modules. */
const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(tmpdir(), `otklik-library-${process.pid}`);
const compiler = join(root, "node_modules/typescript/bin/tsc");

beforeAll(() => {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  symlinkSync(root, join(folder, "node_modules/otklik"), "junction");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe("import from otklik/core", () => {
  it("works in plain Node", async () => {
    const program = `import { nps, wilson, erlangC } from "otklik/core";
      console.log(JSON.stringify([wilson(8, 10), nps({ promoters: 5, passives: 3, detractors: 2 }).known, typeof erlangC]));`;
    const { stdout } = await run(process.execPath, [written("use.mjs", program)], { cwd: folder });
    const [interval, isKnown, kind] = JSON.parse(stdout);
    expect(interval.value.low).toBeCloseTo(0.4901625, 6);
    expect([isKnown, kind]).toEqual([true, "function"]);
  });

  it("brings its types", async () => {
    const program = (type: string) =>
      `import { wilson } from "otklik/core"; export const low: ${type} = wilson(8, 10);`;
    const check = (file: string) =>
      run(process.execPath, [compiler, "--noEmit", "--module", "nodenext", "--target", "es2023", file], {
        cwd: folder,
      });
    const right = written("right.mts", program('import("otklik/core").Answer<{ low: number }>'));
    await expect(check(right)).resolves.toBeTruthy();
    await expect(check(written("wrong.mts", program("string")))).rejects.toThrow();
  });
});
