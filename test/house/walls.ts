import { type Import, importsOf, isTest, type Tree } from "./tree.ts";

/** Which room may import which; the table of docs/house.md. `web` may also import contracts and facts. */
export const mayImport: Record<string, readonly string[]> = {
  core: ["core"],
  store: ["core", "store"],
  outside: ["core", "outside"],
  access: ["core", "store", "access"],
  listen: ["core", "store", "access", "outside", "listen"],
  understand: ["core", "store", "access", "outside", "listen", "understand"],
  prove: ["core", "store", "outside", "access", "listen", "understand", "prove"],
  server: ["core", "store", "outside", "access", "listen", "understand", "prove", "server"],
  cli: ["core", "store", "outside", "access", "listen", "understand", "prove", "server", "cli"],
  web: ["core", "web"],
};

export function roomOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** Contracts, and the facts that they are written in: plain vocabulary, no I/O. */
function isContract(path: string): boolean {
  return /\/([a-z-]+-)?contract\.ts$|\/facts\.ts$/.test(path);
}

/** Sentences, one for each import that goes through a wall. */
export function findBreaches(tree: Tree): string[] {
  const breaches: string[] = [];
  for (const [path, source] of tree) {
    const room = roomOf(path);
    if (room === null || isTest(path)) continue;
    for (const each of importsOf(path, source)) {
      const other = roomOf(each.to);
      if (other === null) continue;
      if (!(mayImport[room] ?? []).includes(other) && !(room === "web" && isContract(each.to))) {
        breaches.push(`${path} (${room}) may not import ${each.to} (${other})`);
      }
    }
  }
  return breaches;
}

/** Rings of files that import one another; imports of types alone do not count, they are gone when the program runs. */
export function findCycles(tree: Tree): string[][] {
  const graph = new Map<string, string[]>();
  for (const [path, source] of tree) {
    const targets = importsOf(path, source).filter((each) => !each.typeOnly && tree.has(each.to));
    graph.set(
      path,
      targets.map((each: Import) => each.to),
    );
  }
  const state = new Map<string, "open" | "closed">();
  const cycles: string[][] = [];
  const trail: string[] = [];
  const visit = (path: string) => {
    state.set(path, "open");
    trail.push(path);
    for (const next of graph.get(path) ?? []) {
      if (state.get(next) === "open") cycles.push([...trail.slice(trail.indexOf(next)), next]);
      else if (!state.has(next)) visit(next);
    }
    trail.pop();
    state.set(path, "closed");
  };
  for (const path of graph.keys()) if (!state.has(path)) visit(path);
  return cycles;
}
