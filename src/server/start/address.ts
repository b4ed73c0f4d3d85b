/** The address a person opens in the browser. */
export function publicAddress({ host, port }: { host: string; port: number }): string {
  const isLocal = ["127.0.0.1", "0.0.0.0", "::", "::1", "localhost"].includes(host);
  return `http://${isLocal ? "localhost" : bracket(host)}:${port}`;
}

/** The address at which this machine itself reaches the server ("all addresses" is none to call). */
export function ownAddress({ host, port }: { host: string; port: number }): string {
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${bracket(reachable)}:${port}`;
}

function bracket(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
