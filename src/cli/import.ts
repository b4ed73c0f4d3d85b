import { z } from "zod";
import { faultFamily } from "../core/kit/fault.ts";
import type { ImportView } from "../listen/imports/contract.ts";
import type { CliCall, CliCommand } from "./command.ts";
import { workspaceOption } from "./with-product.ts";

const usageFault = faultFamily({
  "import.bad-options": {
    kind: "invalid",
    ru: "--kind бывает feedback (обращения), customers (клиенты) или events (события продукта).",
    en: "--kind can be feedback, customers or events.",
  },
  "import.bad-map": {
    kind: "invalid",
    ru: "--map пишется как «столбец=поле», а дано «{map}». Столбцы файла: {columns}.",
    en: "--map is written column=field, not “{map}”. The file's columns: {columns}.",
  },
  "import.no-such-file": {
    kind: "missing",
    ru: "Файла {file} нет или он не читается. Проверьте путь и права.",
    en: "The file {file} is not there or cannot be read. Check the path and the rights.",
  },
});

const optionsSchema = z.object({
  kind: z.enum(["feedback", "customers", "events"]).optional(),
  source: z.string().trim().min(1).max(120).optional(),
  map: z.string().optional(),
  dryRun: z.boolean().default(false),
});

/** `otklik import`: the same use cases as the wizard, with what it guesses taken as it is. */
export const importCommand: CliCommand = {
  usage: "import <file>",
  help: { en: "import a file into the records", ru: "импортировать файл в базу" },
  words: {
    file: {
      en: "CSV, TSV, XLSX, JSON or JSONL, gzipped or not",
      ru: "CSV, TSV, XLSX, JSON или JSONL, можно сжатый gzip",
    },
  },
  options: [
    {
      flags: "--kind <kind>",
      help: {
        en: "feedback, customers or events; guessed if not said",
        ru: "feedback, customers или events; если не сказано — по содержанию",
      },
    },
    {
      flags: "--source <name>",
      help: {
        en: "name of the source; by the file's name if not said",
        ru: "имя источника; если не сказано — по имени файла",
      },
    },
    {
      flags: "--map <column=field,...>",
      help: {
        en: "which column feeds which field, where the guess is wrong",
        ru: "какой столбец какому полю, если угадано неверно",
      },
    },
    { flags: "--dry-run", help: { en: "count, write nothing", ru: "посчитать, ничего не записывая" } },
    workspaceOption,
  ],
  examples: [
    "otklik import contacts.csv",
    "otklik import reviews.xlsx --source Reviews --map Words=text,Day=occurredAt --dry-run",
  ],
  async run(call) {
    const { terminal } = call;
    const done = await importFromShell(call);
    terminal.answer(done, (view) => {
      const ru = `Новых ${view.inserted}, изменённых ${view.updated}, прежних ${view.unchanged}, с ошибкой ${view.bad}.`;
      const en = `New ${view.inserted}, changed ${view.updated}, as before ${view.unchanged}, bad ${view.bad}.`;
      return terminal.locale === "ru" ? ru : en;
    });
    return done.bad > 0 && done.inserted + done.updated + done.unchanged === 0 ? 1 : undefined;
  },
};

async function importFromShell(call: CliCall): Promise<ImportView> {
  const parsed = optionsSchema.safeParse(call.options);
  if (!parsed.success) throw usageFault("import.bad-options");
  const options = parsed.data;
  const [
    { withProduct },
    { runToEnd },
    { systemActor },
    { permissions },
    { recordAudit },
    { inWorkspace },
    use,
    keeping,
    preview,
    fs,
  ] = await Promise.all([
    import("./with-product.ts"),
    import("./run-to-end.ts"),
    import("../access/actor.ts"),
    import("../access/permissions.ts"),
    import("../access/audit/record-audit.ts"),
    import("../store/transaction.ts"),
    import("../listen/imports/imports.ts"),
    import("../listen/imports/kept-files.ts"),
    import("../listen/imports/preview-file.ts"),
    import("node:fs"),
  ]);
  const path = call.args[0];
  try {
    fs.accessSync(path, fs.constants.R_OK);
  } catch (error) {
    throw Object.assign(usageFault("import.no-such-file", { file: path }), { cause: error });
  }
  return await withProduct(call, async (product) => {
    const { lent, workspace } = product;
    const actor = { ...systemActor(workspace, permissions), locale: call.terminal.locale };
    const now = lent.now();
    const file = await keeping.keepFile(
      lent,
      actor,
      { name: path, stream: fs.createReadStream(path), limitBytes: lent.uploadLimitBytes },
      now,
    );
    const seen = await preview.previewFile(lent, actor, {
      fileId: file.id,
      options: {},
      ...(options.kind ? { kind: options.kind } : {}),
      ...(options.source ? { sourceName: options.source } : {}),
    });
    for (const warning of seen.warnings) call.terminal.say(warning);
    const columns = mapped(seen.columns, options.map);
    const started = await inWorkspace(lent.store, workspace.id, async (tx) => {
      const view = await use.startImport(
        tx,
        actor,
        {
          fileId: file.id,
          kind: seen.kind,
          sourceName: seen.sourceName,
          reading: { options: seen.options, columns, defaults: seen.defaults },
          dryRun: options.dryRun,
        },
        now,
      );
      await recordAudit(tx, actor, now, {
        action: "import.started",
        target: view.id,
        facts: { file: file.name, dryRun: options.dryRun },
      });
      return view;
    });
    await runToEnd(product, started.jobId!, call.terminal);
    return await inWorkspace(lent.store, workspace.id, (tx) => use.getImport(tx, actor, started.id), "read");
  });
}

/** The guessed mapping with a person's corrections; a field taken by a correction is taken from the column guessed for it. */
function mapped(columns: readonly { name: string; field: string }[], map: string | undefined) {
  const result = columns.map(({ name, field }) => ({ column: name, field }));
  for (const part of map?.split(",") ?? []) {
    const cut = part.lastIndexOf("=");
    const column = part.slice(0, cut).trim();
    const field = part.slice(cut + 1).trim();
    const target = result.find((each) => each.column === column);
    if (cut < 1 || !field || !target) {
      throw usageFault("import.bad-map", { map: part, columns: columns.map(({ name }) => name).join(", ") });
    }
    for (const each of result) if (each.field === field) each.field = "attribute";
    target.field = field;
  }
  return result;
}
