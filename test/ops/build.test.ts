import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newDataFolder } from "../worlds/data-folder.ts";
import { launchCommand } from "../worlds/product.ts";
import { copyProject } from "./copy-project.ts";

let folder: string;
let projectFolder: string;

beforeAll(() => {
  folder = newDataFolder("otklik-build-");
  projectFolder = copyProject(join(folder, "project"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const building = /Building/g;
const source = () => join(projectFolder, "src/cli/locale.ts");
const built = (path: string) => join(projectFolder, "dist", path);

async function version() {
  const launched = launchCommand(["--version"], { projectFolder, dataFolder: join(folder, "data") });
  const { code } = await launched.ended;
  return { code, stdout: launched.stdout(), built: launched.output().match(building)?.length ?? 0 };
}

test("two first commands at once build once, and both answer, on stdout with nothing but the answer", async () => {
  const { version: expected } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")) as {
    version: string;
  };
  const both = await Promise.all([version(), version()]);
  expect(both.map(({ code, stdout }) => [code, stdout])).toEqual([
    [0, `${expected}\n`],
    [0, `${expected}\n`],
  ]);
  expect(both[0]!.built + both[1]!.built).toBe(1);
});

test("nothing is built when nothing changed, not even when files were only touched", async () => {
  expect(await version()).toMatchObject({ code: 0, built: 0 });
  utimesSync(source(), new Date(), new Date());
  expect(await version()).toMatchObject({ code: 0, built: 0 });
});

test("a changed source is built anew, and what was deleted from the sources leaves dist", async () => {
  const extra = join(projectFolder, "src/cli/extra.ts");
  writeFileSync(extra, "export const extra = 1;\n");
  expect(await version()).toMatchObject({ code: 0, built: 1 });
  expect(existsSync(built("cli/extra.js"))).toBe(true);
  rmSync(extra);
  appendFileSync(source(), "// changed\n");
  expect(await version()).toMatchObject({ code: 0, built: 1 });
  expect(existsSync(built("cli/extra.js"))).toBe(false);
  expect(existsSync(built("store/migrations/0001_access.sql"))).toBe(true);
});

test("a lock left by a killed build holds nobody up", async () => {
  mkdirSync(join(projectFolder, ".otklik"), { recursive: true });
  writeFileSync(join(projectFolder, ".otklik", "build.lock"), String(2 ** 22 + 1));
  appendFileSync(source(), "// changed again\n");
  expect(await version()).toMatchObject({ code: 0, built: 1 });
});

test("a source that cannot be translated stops with the compiler's words, and the old build stays", async () => {
  const good = readFileSync(source(), "utf8");
  writeFileSync(source(), "export const = ;\n");
  const launched = launchCommand(["--version"], { projectFolder });
  expect((await launched.ended).code).toBe(1);
  expect(launched.output()).toMatch(/locale\.ts/);
  expect(launched.output()).toContain("The build failed in tsc");
  expect(existsSync(built("cli/main.js"))).toBe(true);
  writeFileSync(source(), good);
  expect(await version()).toMatchObject({ code: 0 });
});
