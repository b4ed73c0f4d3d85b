import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchCommand, prepareProduct } from "../worlds/product.ts";
import { newDataFolder } from "../worlds/data-folder.ts";

let dataFolder: string;
beforeAll(async () => {
  dataFolder = newDataFolder("otklik-command-");
  await prepareProduct();
});
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

async function run(words: string[], env: NodeJS.ProcessEnv = {}) {
  const launched = launchCommand(words, { dataFolder, env });
  const { code } = await launched.ended;
  return { code, stdout: launched.stdout(), output: launched.output() };
}

test.each([
  ["en_US.UTF-8", "Usage: otklik", "Exit codes:"],
  ["ru_RU.UTF-8", "Использование: otklik", "Коды выхода:"],
])("help speaks the language of %s", async (LANG, usage, codes) => {
  const { code, stdout } = await run(["--help"], { LANG });
  expect(code).toBe(0);
  expect(stdout).toContain(usage);
  expect(stdout).toContain(codes);
});

test.each([
  [["start", "--nonsense"], {}, "неизвестный параметр --nonsense"],
  [["nonsense"], {}, "неизвестная команда nonsense"],
  [["start", "--role", "king"], {}, "--role равен king"],
  [["start"], { PORT: "99999" }, "PORT равен 99999"],
  [["start"], { LOG_LEVEL: "loud" }, "LOG_LEVEL"],
])("%j is refused with code 2 and a reason", async (words, env, reason) => {
  const { code, output } = await run(words, { LANG: "ru_RU.UTF-8", ...env });
  expect(output).toContain(reason);
  expect(code).toBe(2);
});

test("an unreachable database is told without its password, for people and for machines", async () => {
  const env = { DATABASE_URL: "postgres://otklik:secret-word@127.0.0.1:1/otklik" };
  const forPeople = await run(["start"], env);
  expect(forPeople.code).toBe(1);
  expect(forPeople.output).toContain("The database at 127.0.0.1:1 does not answer");
  const forMachines = await run(["doctor", "--json"], env);
  expect(forMachines.code).toBe(1);
  expect(JSON.parse(forMachines.stdout)).toMatchObject({ healthy: false });
  expect(forPeople.output + forMachines.output).not.toContain("secret-word");
});

test("the doctor on an empty folder makes nothing and is content", async () => {
  const { code, stdout } = await run(["doctor", "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ healthy: true });
});
