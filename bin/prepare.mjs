import { allParts, build, isBuilt } from "./build.mjs";
import { withBuildLock } from "./build-lock.mjs";
import { install, isInstalled } from "./install.mjs";
import { root } from "./run.mjs";
import { say } from "./say.mjs";

/**
 * Installs and builds whatever is missing; does nothing, in some milliseconds, when all is there.
 * @param parts what must be built: allParts, serverOnlyParts, or none
 * @returns false when it failed: the reason is printed and the exit code set
 */
export async function prepare(parts = allParts) {
  try {
    if (isInstalled() && isBuilt(parts)) return true;
    return await withBuildLock(async () => {
      const ok = (isInstalled() || (await install())) && (isBuilt(parts) || (await build(parts)));
      if (!ok) process.exitCode = 1;
      return ok;
    });
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS", "ENOSPC"].includes(error.code)) throw error;
    say(
      `Otklik cannot be installed or built in ${root}: ${error.message}. Give yourself the right to write there (or free some disk space) and start again.`,
      `Otklik нельзя установить или собрать в ${root}: ${error.message}. Дайте себе право писать туда (или освободите место на диске) и запустите снова.`,
    );
    process.exitCode = 1;
    return false;
  }
}
