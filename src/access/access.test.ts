import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  secondWorkspace,
  stranger,
  withKey,
  type World,
} from "../../test/worlds/world.ts";

let world: World;
let ada: Caller;
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world);
});
afterAll(() => world.end());

describe("first run", () => {
  it("works once; a second owner is told to sign in, in their language", async () => {
    const body = {
      name: "Eve",
      email: "eve@example.com",
      password: "long enough pass",
      company: "X",
      locale: "ru",
      timeZone: "UTC",
      currency: "RUB",
    };
    const again = await ada.post<{ code: string; detail: string }>("/api/first-run", body, {
      "accept-language": "ru",
    });
    expect(again.status).toBe(409);
    expect(again.body.code).toBe("first-run.done");
    expect(again.body.detail).toContain("Войдите");
    expect((await ada.get<{ needed: boolean }>("/api/first-run")).body.needed).toBe(false);
  });

  it("tells me who I am and what I may do", async () => {
    const me = await ada.get<{
      user: { name: string };
      workspaces: { role: string; permissions: string[] }[];
    }>("/api/me");
    expect(me.body.user.name).toBe("Ada");
    expect(me.body.workspaces).toHaveLength(1);
    expect(me.body.workspaces[0].role).toBe("owner");
    expect(me.body.workspaces[0].permissions).toContain("members.write");
  });
});

describe("rights", () => {
  it("a stranger is asked to sign in, a forged key is refused", async () => {
    expect((await stranger(world, ada.slug).get("/members")).status).toBe(401);
    const forged = await stranger(world, ada.slug).get<{ code: string }>("/members", {
      authorization: "Bearer otk_nope",
    });
    expect(forged.status).toBe(401);
    expect(forged.body.code).toBe("access.key-unknown");
  });

  it("a viewer may look but not invite", async () => {
    const viewer = await joinAs(world, ada, "viewer");
    expect((await viewer.get("/teams")).status).toBe(200);
    const refused = await viewer.post<{ code: string }>("/invitations", {
      email: "x@example.com",
      role: "owner",
    });
    expect(refused.status).toBe(403);
    expect(refused.body.code).toBe("access.forbidden");
  });

  it("a key does what its scopes say and no more", async () => {
    const key = await withKey(world, ada, ["members.read"]);
    expect((await key.get("/members")).status).toBe(200);
    expect((await key.get("/audit")).status).toBe(403);
  });

  it("the last owner cannot step down or be removed", async () => {
    const members = await ada.get<{ members: { id: string; role: string }[] }>("/members");
    const owner = members.body.members.find((member) => member.role === "owner")!;
    expect((await ada.patch(`/members/${owner.id}`, { role: "viewer" })).status).toBe(409);
    expect((await ada.delete(`/members/${owner.id}`)).status).toBe(409);
  });
});

describe("one workspace never sees another", () => {
  it("ids of the first are unknown in the second, and lists stay apart", async () => {
    const team = await ada.post<{ id: string }>("/teams", { name: "Tariffs" });
    const other = await secondWorkspace(world, ada);
    expect((await other.get<{ teams: unknown[] }>("/teams")).body.teams).toEqual([]);
    expect((await other.patch(`/teams/${team.body.id}`, { name: "Stolen" })).status).toBe(404);
    expect((await other.delete(`/teams/${team.body.id}`)).status).toBe(404);
    expect((await other.get<{ keys: unknown[] }>("/keys")).body.keys).toEqual([]);
    const audit = await other.get<{ items: unknown[] }>("/audit");
    expect(audit.body.items).toEqual([]);
  });

  it("a key of one workspace does not open another", async () => {
    const other = await secondWorkspace(world, ada, "Third Place");
    const made = await ada.post<{ secret: string }>("/keys", { name: "k", scopes: ["members.read"] });
    const reply = await stranger(world, other.slug).get("/members", {
      authorization: `Bearer ${made.body.secret}`,
    });
    expect(reply.status).toBe(404);
  });
});

describe("the audit log", () => {
  it("holds each change with who and what, newest first, by pages", async () => {
    await ada.post("/teams", { name: "Roaming" });
    const first = await ada.get<{ items: { action: string; actorName: string }[]; nextCursor: string }>(
      "/audit?limit=1",
    );
    expect(first.body.items).toHaveLength(1);
    expect(first.body.items[0]).toMatchObject({ action: "team.created", actorName: "Ada" });
    const second = await ada.get<{ items: unknown[] }>(`/audit?limit=1&cursor=${first.body.nextCursor}`);
    expect(second.body.items).toHaveLength(1);
    expect(second.body.items).not.toEqual(first.body.items);
  });
});

describe("the server's manners", () => {
  it("answers on /health and tells Prometheus its numbers", async () => {
    const health = await world.app.inject("/health");
    expect(health.json()).toEqual({ status: "ok" });
    const metrics = await world.app.inject("/metrics");
    expect(metrics.body).toContain("otklik_jobs_open 0");
  });

  it("says what is wrong in a request, by RFC 9457", async () => {
    const reply = await ada.post<{ code: string; status: number; errors: { path: string }[] }>("/teams", {
      name: "",
    });
    expect(reply.status).toBe(400);
    expect(reply.headers["content-type"]).toContain("application/problem+json");
    expect(reply.body.code).toBe("request.invalid");
    expect(reply.body.errors[0].path).toBe("name");
  });

  it("refuses writes that come from another site with our cookie", async () => {
    const reply = await ada.post<{ code: string }>(
      "/teams",
      { name: "Evil" },
      { origin: "https://evil.example" },
    );
    expect(reply.status).toBe(403);
    expect(reply.body.code).toBe("access.cross-site");
  });

  it("describes itself as OpenAPI 3.1", async () => {
    const api = (await world.app.inject("/api/openapi.json")).json();
    expect(api.openapi).toMatch(/^3\.1/);
    expect(Object.keys(api.paths)).toContain("/api/w/{workspace}/members");
  });

  it("sets security headers", async () => {
    const { headers } = await world.app.inject("/health");
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(headers["content-security-policy"]).not.toContain("upgrade-insecure-requests");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });
});
