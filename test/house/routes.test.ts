import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listRoutes } from "../../src/server/routes.ts";
import { readTree, root } from "./tree.ts";

const routes = listRoutes();
/** Tests, and the worlds through which they ask. */
const tests = [...readTree("src", "test")]
  .filter(([path]) => path.endsWith(".test.ts") || path.startsWith("test/worlds/"))
  .map(([, text]) => text)
  .join("\n");

/** Whether some test asks for this path: written out, with any value where the path has a parameter. */
function isAsked(path: string): boolean {
  const inside = path.replace("/api/w/:workspace", "").replace(/^\/api/, "/api");
  const pattern = inside
    .split("/")
    .map((part) => (part.startsWith(":") ? "[^/\"'`?]+" : part.replace(/[.]/g, "\\.")))
    .join("/");
  return new RegExp(`["'\`}]${pattern}(["'\`?]|\\$\\{)`).test(tests);
}

describe("every route", () => {
  it("is listed once", () => {
    const names = routes.map((route) => `${route.method} ${route.path}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("of a workspace needs a right", () => {
    const open = routes.filter(
      (route) => route.path.startsWith("/api/w/") && !("permission" in route && route.permission),
    );
    expect(open.map((route) => route.path)).toEqual([]);
  });

  it("that writes in a workspace is noted in the audit log", () => {
    const silent = routes.filter(
      (route) =>
        "permission" in route &&
        route.method !== "GET" &&
        !route.path.endsWith("preview") &&
        !("audit" in route && route.audit),
    );
    expect(silent.map((route) => `${route.method} ${route.path}`)).toEqual([]);
  });

  it("that takes something says what, and that gives something says what", () => {
    const vague = routes.filter((route) => route.method === "GET" && route.kind !== "stream" && !route.reply);
    expect(vague.map((route) => route.path)).toEqual([]);
  });

  it("is asked for by some test", () => {
    expect(
      routes.filter((route) => !isAsked(route.path)).map((route) => `${route.method} ${route.path}`),
    ).toEqual([]);
  });

  it("stands in the generated OpenAPI", () => {
    const api = JSON.parse(readFileSync(join(root, "docs/openapi.json"), "utf8"));
    const written = routes.filter((route) => {
      const path = route.path.replace(/:(\w+)/g, "{$1}");
      return !api.paths[path]?.[route.method.toLowerCase()];
    });
    expect(written.map((route) => `${route.method} ${route.path}`)).toEqual([]);
  });
});
