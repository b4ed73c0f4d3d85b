import { z } from "zod";
import { faultFamily } from "../core/kit/fault.ts";
import type { CliCommand } from "./command.ts";

const startOptions = z.object({ role: z.enum(["all", "api", "worker"]) });

const usageFault = faultFamily({
  "start.bad-role": {
    kind: "invalid",
    en: "--role is {role}; it can be all, api or worker.",
    ru: "--role равен {role}; бывает all, api или worker.",
  },
});

/** `otklik start`, which is also `npm start`. */
export const startCommand: CliCommand = {
  usage: "start",
  help: {
    en: "start the product: database, server and worker",
    ru: "запустить продукт: базу, сервер и рабочий процесс",
  },
  options: [
    {
      flags: "--role <role>",
      help: {
        en: "all: everything on this machine; api or worker: one process of many, on a common DATABASE_URL",
        ru: "all — всё на этой машине; api или worker — один процесс из многих на общей DATABASE_URL",
      },
      default: "all",
    },
  ],
  examples: ["otklik start", "PORT=4801 DATA_DIR=/srv/otklik otklik start", "otklik start --role worker"],
  endsByInterrupt: true,
  async run({ options, terminal, env, config }) {
    const parsed = startOptions.safeParse(options);
    if (!parsed.success) throw usageFault("start.bad-role", { role: String(options["role"]) });
    const { supervise } = await import("../server/supervisor.ts");
    await supervise({ config, env, role: parsed.data.role, locale: terminal.locale, say: terminal.warn });
  },
};
