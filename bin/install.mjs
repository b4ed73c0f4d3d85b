import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, runNpm } from "./run.mjs";
import { say } from "./say.mjs";

const lockfile = join(root, "package-lock.json");
const stamp = join(root, "node_modules", ".otklik-install");

/** True when node_modules is what the lockfile asks for. Published copies carry no lockfile: npm installed them. */
export function isInstalled() {
  if (!existsSync(lockfile)) return true;
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted();
}

/** Installs by the lockfile, unless somebody's own `npm ci` has done so already. @returns success */
export async function install() {
  if (!installedByHand()) {
    say("Installing packages (once, about a minute)…", "Ставлю пакеты (один раз, около минуты)…");
    // Tools that build the console are dev dependencies: needed here even in production.
    const { code } = await runNpm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], { inherit: true });
    if (code !== 0) {
      say(
        "The packages could not be installed; npm said why above. Check the network and the registry, then start again.",
        "Не удалось поставить пакеты; причину npm назвал выше. Проверьте сеть и реестр и запустите снова.",
      );
      return false;
    }
  }
  linkOwnCommand();
  writeFileSync(stamp, wanted());
  return true;
}

function wanted() {
  const hash = createHash("sha256").update(readFileSync(lockfile)).digest("hex");
  return `${hash} ${process.platform} ${process.arch}`;
}

/** npm keeps a lockfile of what it installed: every package there at the version asked for, none missing but optional ones. */
function installedByHand() {
  const hidden = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return false;
  const asked = JSON.parse(readFileSync(lockfile, "utf8")).packages;
  const present = JSON.parse(readFileSync(hidden, "utf8")).packages;
  return Object.entries(asked).every(([path, { version, optional, devOptional }]) => {
    if (path === "") return true;
    const found = present[path];
    return found && existsSync(join(root, path)) ? found.version === version : Boolean(optional || devOptional);
  });
}

/** Lets `npx otklik` find the command of this very folder at once, without asking a registry. */
function linkOwnCommand() {
  if (process.platform === "win32") return;
  const link = join(root, "node_modules", ".bin", "otklik");
  mkdirSync(join(root, "node_modules", ".bin"), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(join("..", "..", "bin", "otklik.mjs"), link);
}
