import { createServer } from "node:net";

/** Is nobody listening there? `0` asks the system for any free port. @returns the port, or null when it is taken */
export function tryPort(port: number, host = "127.0.0.1"): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === "object" && address ? address.port : null;
      server.close(() => resolve(found));
    });
  });
}

/** A port free on this machine: the wanted one when it is. */
export async function freePort(wanted = 0, host = "127.0.0.1"): Promise<number> {
  const found = (await tryPort(wanted, host)) ?? (await tryPort(0, host));
  if (found === null) throw new Error(`No free port on ${host}`);
  return found;
}
