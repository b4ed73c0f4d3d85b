import { z } from "zod";
import { systemActor } from "../access/actor.ts";
import { recordAudit } from "../access/audit/record-audit.ts";
import { permissions } from "../access/permissions.ts";
import { faultFamily } from "../core/kit/fault.ts";
import type { CliCommand } from "./command.ts";
import { workspaceOption } from "./with-product.ts";

const usageFault = faultFamily({
  "demo.bad-options": {
    kind: "invalid",
    ru: "--industry бывает bank, telecom или shop; --language — ru или en.",
    en: "--industry can be bank, telecom or shop; --language can be ru or en.",
  },
});

/** `otklik demo`: the demo company, loaded and grouped, without a server. */
export const demoCommand: CliCommand = {
  usage: "demo",
  help: {
    en: "load the demo company: 20,000 contacts over 18 months, with pains to find",
    ru: "загрузить демо-компанию: 20 000 обращений за 18 месяцев, в которых есть что искать",
  },
  options: [
    {
      flags: "--industry <name>",
      help: { en: "bank, telecom or shop", ru: "bank (банк), telecom (связь) или shop (магазин)" },
      default: "bank",
    },
    { flags: "--language <ru|en>", help: { en: "language of the texts", ru: "язык текстов" } },
    workspaceOption,
  ],
  examples: ["otklik demo", "otklik demo --industry telecom --language en"],
  async run(call) {
    const { options, terminal } = call;
    const parsed = z
      .object({
        industry: z.enum(["bank", "telecom", "shop"]),
        language: z.enum(["ru", "en"]).default(terminal.locale),
      })
      .safeParse(options);
    if (!parsed.success) throw usageFault("demo.bad-options");
    const [{ withProduct }, { runToEnd }, { createJob }, { inWorkspace }, { demoJobKind }, { startOfDay }] =
      await Promise.all([
        import("./with-product.ts"),
        import("./run-to-end.ts"),
        import("../store/jobs.ts"),
        import("../store/transaction.ts"),
        import("../listen/demo-load/load-demo.ts"),
        import("../listen/demo-load/routes.ts"),
      ]);
    const result = await withProduct(call, async (product) => {
      const { lent, workspace } = product;
      const actor = systemActor(workspace, permissions);
      const now = lent.now();
      const jobId = await inWorkspace(lent.store, workspace.id, async (tx) => {
        await recordAudit(tx, actor, now, { action: "demo.loaded", target: null, facts: parsed.data });
        const input = { ...parsed.data, until: startOfDay(now).toISOString() };
        return await createJob(tx, { kind: demoJobKind, input, createdBy: actor.name });
      });
      return { workspace: workspace.slug, ...(await runToEnd(product, jobId, terminal)) };
    });
    terminal.answer(result, (loaded: Record<string, unknown>) =>
      terminal.locale === "ru"
        ? `${loaded["company"]}: новых клиентов ${loaded["customers"]}, обращений ${loaded["feedback"]}, событий ${loaded["events"]}. Откройте Отклик: npm start`
        : `${loaded["company"]}: ${loaded["customers"]} new customers, ${loaded["feedback"]} contacts, ${loaded["events"]} events. Open Otklik: npm start`,
    );
  },
};
