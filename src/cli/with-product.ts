import type { WorkspaceFacts } from "../access/actor.ts";
import { workspaceFacts } from "../access/identify.ts";
import type { Lent } from "../access/route.ts";
import { insertOwnerlessWorkspace, listWorkspaces } from "../access/workspaces/queries.ts";
import { faultFamily } from "../core/kit/fault.ts";
import { readConfig } from "../server/config.ts";
import { openLent } from "../server/lend.ts";
import { inTransaction } from "../store/transaction.ts";
import type { CliCall, CliOption } from "./command.ts";
import { withDatabase } from "./with-database.ts";

export const workspaceFault = faultFamily({
  "workspace.choose": {
    kind: "invalid",
    ru: "Рабочих пространств несколько: {slugs}. Назовите одно: --workspace <имя>.",
    en: "There are several workspaces: {slugs}. Name one: --workspace <name>.",
  },
  "workspace.unknown": {
    kind: "missing",
    ru: "Рабочего пространства «{slug}» нет. Есть: {slugs}.",
    en: "There is no workspace “{slug}”. There are: {slugs}.",
  },
});

export const workspaceOption: CliOption = {
  flags: "--workspace <name>",
  help: {
    en: "which workspace, as in its address; not needed when there is one",
    ru: "какое рабочее пространство, как в его адресе; не нужно, если оно одно",
  },
};

export type Product = { lent: Lent; workspace: WorkspaceFacts };

/**
 * Gives a command what the server's use cases borrow and the workspace it is about. With no workspace yet, one is made
 * without an owner: whoever comes to the first-run page becomes it.
 */
export async function withProduct<T>(call: CliCall, work: (product: Product) => Promise<T>): Promise<T> {
  return await withDatabase(call, async (database) => {
    const { config, env } = call;
    const settings = readConfig({ ...env, DATABASE_URL: database.url, DATA_DIR: config.dataFolder });
    const lent = await openLent(settings, (error) => call.terminal.warn(error.message));
    try {
      return await work({ lent, workspace: await chooseWorkspace(lent, call) });
    } finally {
      await lent.store.close();
    }
  });
}

async function chooseWorkspace(lent: Lent, { options, terminal }: CliCall): Promise<WorkspaceFacts> {
  const all = (await listWorkspaces(lent.store)).map(workspaceFacts);
  const slugs = all.map((each) => each.slug).join(", ");
  const asked = options["workspace"];
  if (typeof asked === "string") {
    const found = all.find((each) => each.slug === asked);
    if (!found) throw workspaceFault("workspace.unknown", { slug: asked, slugs: slugs || "—" });
    return found;
  }
  if (all.length > 1) throw workspaceFault("workspace.choose", { slugs });
  const fresh = {
    name: terminal.locale === "ru" ? "Моя компания" : "My company",
    locale: terminal.locale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    currency: terminal.locale === "ru" ? "RUB" : "USD",
  };
  return (
    all[0] ?? workspaceFacts(await inTransaction(lent.store, (db) => insertOwnerlessWorkspace(db, fresh)))
  );
}
