import { afterAll, beforeAll, expect, it } from "vitest";
import { tell } from "../../../test/worlds/told.ts";
import { type Caller, createWorld, firstOwner, type World } from "../../../test/worlds/world.ts";
import { npsWald } from "../../core/metrics/nps-wald.ts";
import type { Today } from "./contract.ts";

let world: World;
let owner: Caller;

beforeAll(async () => {
  world = await createWorld();
  owner = await firstOwner(world);
});
afterAll(() => world.end());

it("leaves out what lies outside its scale, and tells NPS as every other screen does", async () => {
  const marks = [
    ...[10, 10, 10, 9, 8, 7, 3, 11, -1].map((score) => ({ score, scale: "nps" })),
    ...[5, 4, 9].map((score) => ({ score, scale: "csat5" })),
  ];
  await tell(
    world,
    owner.slug,
    marks.map((mark, i) => ({ text: `Answer ${i}`, kind: "response", at: "2026-03-02T10:00:00Z", ...mark })),
  );
  const today = await owner.get<Today>("/today");
  expect(today.status).toBe(200);
  const nps = today.body.marks.find(({ scale }) => scale === "nps")!;
  expect(nps.n).toBe(7);
  const wald = npsWald({ promoters: 4, passives: 2, detractors: 1 });
  expect(nps.recent.known && wald.known && nps.recent.value.low).toBeCloseTo(
    wald.known ? wald.value.low : 0,
    9,
  );
  expect(today.body.marks.find(({ scale }) => scale === "csat5")).toMatchObject({
    n: 2,
    recent: { known: true, value: { value: 4.5 } },
  });
});
