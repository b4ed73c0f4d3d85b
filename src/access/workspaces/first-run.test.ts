import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorld, firstOwner, type World } from "../../../test/worlds/world.ts";
import { tell } from "../../../test/worlds/told.ts";
import { inTransaction } from "../../store/transaction.ts";
import { insertOwnerlessWorkspace } from "./queries.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

it("what was imported from the shell before anybody had an account becomes the first owner's", async () => {
  const fresh = { name: "My company", locale: "ru" as const, timeZone: "UTC", currency: "RUB" };
  const made = await inTransaction(world.lent.store, (db) => insertOwnerlessWorkspace(db, fresh));
  await tell(world, made.slug, [{ text: "Сказано до первого входа" }]);
  const ada = await firstOwner(world, "Северный Мост", "ru");
  expect(ada.slug).toBe("severnyy-most");
  const { body } = await ada.get<{ workspaces: { id: string; name: string; role: string }[] }>("/api/me");
  expect(body.workspaces).toMatchObject([{ id: made.id, name: "Северный Мост", role: "owner" }]);
  expect((await ada.get<{ total: number }>("/feedback/facets")).body.total).toBe(1);
});
