import { afterAll, beforeAll, expect, it } from "vitest";
import {
  type Caller,
  createWorld,
  firstOwner,
  signIn,
  stranger,
  type World,
} from "../../../test/worlds/world.ts";
import { password } from "../../../test/worlds/password.ts";

let world: World;
let ada: Caller;
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world);
});
afterAll(() => world.end());

it("an invitation works once, for its address, and is gone when taken back", async () => {
  const made = await ada.post<{ id: string; token: string; link: string }>("/invitations", {
    email: "Lin@Example.com",
    role: "analyst",
  });
  expect(made.body.link).toContain(`/invitation/${made.body.token}`);
  const shown = await stranger(world, "").get<Record<string, unknown>>(`/api/invitations/${made.body.token}`);
  expect(shown.body).toEqual({
    email: "lin@example.com",
    company: "Brightline Telecom",
    role: "analyst",
    hasAccount: false,
  });
  const bare = await stranger(world, "").post<{ code: string }>(
    `/api/invitations/${made.body.token}/accept`,
    {},
  );
  expect(bare.body.code).toBe("invitation.needs-password");
  const taken = await stranger(world, "").post(`/api/invitations/${made.body.token}/accept`, {
    name: "Lin",
    password,
  });
  expect(taken.status).toBe(204);
  const twice = await stranger(world, "").post<{ code: string }>(
    `/api/invitations/${made.body.token}/accept`,
    { name: "Lin", password },
  );
  expect(twice.body.code).toBe("invitation.missing");
  const lin = await signIn(world, "lin@example.com", ada.slug);
  expect((await lin.get("/members")).status).toBe(200);
  expect(
    (await ada.post<{ code: string }>("/invitations", { email: "lin@example.com", role: "viewer" })).body
      .code,
  ).toBe("invitation.already-member");

  const other = await ada.post<{ id: string; token: string }>("/invitations", {
    email: "kim@example.com",
    role: "viewer",
  });
  expect((await ada.get<{ invitations: unknown[] }>("/invitations")).body.invitations).toHaveLength(1);
  expect((await ada.delete(`/invitations/${other.body.id}`)).status).toBe(204);
  expect((await stranger(world, "").get(`/api/invitations/${other.body.token}`)).status).toBe(404);
});

it("a member's role, teams and right to personal data change together; a removed one is out at once", async () => {
  const lin = await signIn(world, "lin@example.com", ada.slug);
  const team = await ada.post<{ id: string }>("/teams", { name: "Cards" });
  const member = (await ada.get<{ members: { id: string; email: string }[] }>("/members")).body.members.find(
    (each) => each.email === "lin@example.com",
  )!;
  expect(
    (
      await ada.patch(`/members/${member.id}`, {
        role: "manager",
        seesPersonalData: true,
        teamIds: [team.body.id],
      })
    ).status,
  ).toBe(204);
  const after = (await ada.get<{ members: Record<string, unknown>[] }>("/members")).body.members.find(
    (each) => each["id"] === member.id,
  );
  expect(after).toMatchObject({ role: "manager", seesPersonalData: true, teamIds: [team.body.id] });
  expect((await ada.patch(`/teams/${team.body.id}`, { name: "Cards and limits" })).status).toBe(204);
  expect((await ada.delete(`/teams/${team.body.id}`)).status).toBe(204);
  expect((await ada.delete(`/members/${member.id}`)).status).toBe(204);
  expect((await lin.get("/teams")).status).toBe(404);
});

it("the company's name, language, zone and currency change; an unknown zone is refused", async () => {
  const changed = await ada.patch<{ name: string; timeZone: string }>("/company", {
    name: "Brightline",
    timeZone: "Asia/Almaty",
  });
  expect(changed.body).toMatchObject({ name: "Brightline", timeZone: "Asia/Almaty" });
  expect((await ada.patch<{ code: string }>("/company", { timeZone: "Mars/Olympus" })).body.code).toBe(
    "company.time-zone",
  );
  expect((await ada.patch("/api/me", { locale: "ru" })).status).toBe(204);
});

it("an owner opens a second company; a key is shown once, lives, and dies when revoked", async () => {
  const made = await ada.post<{ slug: string; currency: string }>("/api/workspaces", {
    name: "Harbor Shop",
    locale: "en",
    timeZone: "UTC",
    currency: "EUR",
  });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ slug: "harbor-shop", currency: "EUR" });
  const key = await ada.post<{ id: string; secret: string; hint: string }>("/keys", {
    name: "Robot",
    scopes: ["members.read"],
  });
  const robot = { authorization: `Bearer ${key.body.secret}` };
  expect((await stranger(world, ada.slug).get("/members", robot)).status).toBe(200);
  const listed = await ada.get("/keys");
  expect(listed.text).not.toContain(key.body.secret);
  expect(listed.text).toContain(key.body.hint);
  const { rows } = await world.lent.store.pool.query("select secret_hash from api_keys");
  expect(rows[0].secret_hash).not.toContain(key.body.secret.slice(4));
  expect((await ada.delete(`/keys/${key.body.id}`)).status).toBe(204);
  expect((await stranger(world, ada.slug).get("/members", robot)).status).toBe(401);
});
