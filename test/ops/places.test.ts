import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Account, canReach } from "../../src/store/embedded/account.ts";
import { prepareProduct, startProduct } from "../worlds/product.ts";
import { copyProject } from "./copy-project.ts";
import { findProcesses, untilGone } from "./processes.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const isRoot = process.getuid?.() === 0;
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe.runIf(isRoot)("started by root", () => {
  test("PostgreSQL runs as a user of its own, and the closed data folder lets only its group through", async () => {
    const dataFolder = newFolder(0o700);
    const product = await startProduct({ dataFolder });
    const { postgres } = await findProcesses(product);
    expect(ownerOf(postgres)).not.toBe(0);
    expect(existsSync(join(dataFolder, "postgres-is-elsewhere.json"))).toBe(false);
    expect(statSync(dataFolder).mode & 0o777).toBe(0o710);
    await product.stop();
  });

  test("from a closed home folder: records and programs go where PostgreSQL can, and it says where", async () => {
    const home = newFolder(0o700);
    const copy = copyProject(join(home, "otklik"), { ownPostgres: true, built: true });
    const dataFolder = join(copy, "data");
    const product = await startProduct({ dataFolder, projectFolder: copy });
    const { folder } = JSON.parse(readFileSync(join(dataFolder, "postgres-is-elsewhere.json"), "utf8")) as {
      folder: string;
    };
    folders.push(folder);
    expect(folder.startsWith(home)).toBe(false);
    expect(product.output()).toContain(folder);
    const { postgres } = await findProcesses(product, folder);
    expect(execFileSync("readlink", [`/proc/${postgres}/exe`], { encoding: "utf8" })).not.toContain(home);
    await product.stop();

    const again = await startProduct({ dataFolder, projectFolder: copy });
    expect(again.output()).not.toContain("Preparing");
    const processes = await findProcesses(again, folder);
    await again.stop();
    await untilGone(Object.values(processes), 5);
  });
});

const nobody = isRoot ? findNobody() : null;
const isReadable =
  nobody !== null && canReach(nobody, process.execPath) && canReach(nobody, join(project, "bin"));

describe.runIf(isReadable)("started by an ordinary user", () => {
  let projectFolder: string;

  beforeEach(async () => {
    await prepareProduct(); // the user may not write into the project, nor need to
    projectFolder = copyProject(join(newFolder(0o755), "otklik"), { built: true });
  });

  test("everything runs as that user, and only that user can read the passwords", async () => {
    const dataFolder = newFolder(0o755);
    const { uid, gid } = nobody as Account;
    chownSync(dataFolder, uid, gid);
    const product = await startProduct({ dataFolder, projectFolder, uid, gid, env: { HOME: dataFolder } });
    const processes = await findProcesses(product);
    expect(Object.values(processes).map(ownerOf)).toEqual([uid, uid, uid, uid]);
    const mode = execFileSync("stat", ["-c", "%a %u", join(dataFolder, "postgres-keys.json")], {
      encoding: "utf8",
    });
    expect(mode.trim()).toBe(`600 ${uid}`);
    await product.stop();
    await untilGone(Object.values(processes), 5);
  });

  test("a folder the user may not write into is told in one sentence", async () => {
    const { uid, gid } = nobody as Account;
    const closed = newFolder(0o755);
    const { status, stderr } = spawnSync(process.execPath, [join(projectFolder, "bin/otklik.mjs"), "start"], {
      cwd: projectFolder,
      uid,
      gid,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], DATA_DIR: join(closed, "data"), LANG: "C" },
    });
    expect(status).toBe(3);
    expect(stderr).toMatch(/^The data folder .* cannot be used: EACCES\. Give the current user/);
  });
});

function newFolder(mode: number): string {
  const folder = mkdtempSync(join(tmpdir(), "otklik-place-"));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

function ownerOf(pid: number): number {
  return Number(execFileSync("ps", ["-o", "uid=", "-p", String(pid)], { encoding: "utf8" }));
}

function findNobody(): Account | null {
  const id = (flag: string) => spawnSync("id", [flag, "nobody"], { encoding: "utf8" });
  const uid = id("-u");
  return uid.status === 0 ? { name: "nobody", uid: Number(uid.stdout), gid: Number(id("-g").stdout) } : null;
}
