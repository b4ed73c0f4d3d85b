import { createInterface } from "node:readline/promises";
import { fill, type Locale } from "../../core/kit/fault.ts";
import { tryPort } from "../../store/embedded/free-port.ts";
import type { LaunchConfig } from "./launch-config.ts";
import { sentences } from "./sentences.ts";
import { startFault } from "./start-fault.ts";

/**
 * The port to listen on: the wanted one, or, with a person at the terminal who agrees, the next free one.
 * @throws start.port-taken with a free port to use instead; start.host-unknown
 */
export async function choosePort(config: LaunchConfig, locale: Locale): Promise<number> {
  if ((await tryPort(config.port, config.host)) !== null) return config.port;
  const free = await nextFreePort(config);
  if (free === null) throw startFault("start.host-unknown", { host: config.host, reason: "bind" });
  const fault = startFault("start.port-taken", { port: config.port, free });
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw fault;
  if (await ask(fill(sentences.usePort[locale], { port: config.port, free }))) return free;
  throw fault;
}

async function nextFreePort({ port, host }: LaunchConfig): Promise<number | null> {
  for (let next = port + 1; next <= Math.min(port + 100, 65_535); next += 1) {
    if ((await tryPort(next, host)) !== null) return next;
  }
  return await tryPort(0, host);
}

async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = (await terminal.question(question)).trim();
    return answer === "" || /^(y|д)/i.test(answer);
  } finally {
    terminal.close();
  }
}
