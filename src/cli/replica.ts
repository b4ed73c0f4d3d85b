import { fill } from "../core/kit/fault.ts";
import type { ReplicaReport } from "../store/analytics/replica/replica-report.ts";
import type { CliCommand } from "./command.ts";
import type { Bilingual } from "./locale.ts";
import { withDatabase } from "./with-database.ts";

/** `otklik replica`: how the copies that numbers come from are, and with --rebuild, make them anew while the product runs. */
export const replicaCommand: CliCommand = {
  usage: "replica",
  help: {
    en: "how the fast copy for numbers is; --rebuild makes it anew while the product runs",
    ru: "состояние быстрой копии для чисел; --rebuild построит её заново на ходу",
  },
  options: [
    { flags: "--rebuild", help: { en: "build it anew from the records", ru: "построить заново из базы" } },
  ],
  examples: ["otklik replica", "otklik replica --rebuild"],
  async run(call) {
    const { terminal, options } = call;
    const { connect } = await import("../store/connect.ts");
    const { askRebuild, listReplicas } = await import("../store/analytics/replica/replica-report.ts");
    await withDatabase(call, async ({ url }) => {
      const store = connect(url);
      try {
        const asked = options["rebuild"] === true ? await askRebuild(store) : null;
        const replicas = await listReplicas(store);
        terminal.answer({ asked, replicas }, () => {
          const said = asked === null ? [] : [fill(sentences.asked[terminal.locale], { asked })];
          if (replicas.length === 0) said.push(sentences.none[terminal.locale]);
          return [...said, ...replicas.map((each) => lineOf(each, terminal.locale))].join("\n");
        });
      } finally {
        await store.close();
      }
    });
  },
};

const sentences = {
  asked: {
    en: "Asked to be built anew: {asked}. Numbers come from the old copies until then.",
    ru: "Копий, которые будут построены заново: {asked}. До тех пор числа идут из прежних.",
  },
  none: {
    en: "No copy is kept now: the server is not running, or ANALYTICS=records.",
    ru: "Сейчас копий нет: сервер не запущен или задано ANALYTICS=records.",
  },
  ready: {
    en: "{host}: fresh as of {freshAt}, {megabytes} MB, built {builtAt} ({because})",
    ru: "{host}: данные на {freshAt}, {megabytes} МБ, построена {builtAt} ({because})",
  },
  building: { en: "{host}: being built ({because})", ru: "{host}: строится ({because})" },
  failed: {
    en: "{host}: cannot be built ({because}); numbers come from the records",
    ru: "{host}: построить не удаётся ({because}); числа берутся из базы",
  },
} satisfies Record<string, Bilingual>;

function lineOf(replica: ReplicaReport, locale: "ru" | "en"): string {
  return fill(sentences[replica.state][locale], {
    host: replica.host,
    freshAt: replica.freshAt?.toISOString() ?? "—",
    builtAt: replica.builtAt?.toISOString() ?? "—",
    megabytes: Math.round(replica.bytes / 2 ** 20),
    because: replica.because ?? "—",
  });
}
