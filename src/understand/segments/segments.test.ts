import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePeople, type Person, putPeople, scoresOf } from "../../../test/worlds/segment-people.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import { known } from "../../core/kit/answer.ts";
import { meanMark } from "../../core/metrics/mean-mark.ts";
import { plainNps } from "../../core/metrics/plain-nps.ts";
import { rfmSegment } from "../../core/rfm/rfm-segment.ts";
import type { Segment } from "../../listen/segments/contract.ts";
import type { Rfm, SegmentMarks } from "./contract.ts";

let world: World;
let owner: Caller;
let other: Caller;
let people: Person[];

beforeAll(async () => {
  world = await createWorld();
  owner = await firstOwner(world);
  other = await secondWorkspace(world, owner);
  people = makePeople(120, [], 21);
  await putPeople(world, owner.slug, people);
  await putPeople(world, other.slug, makePeople(20, [], 22));
});
afterAll(() => world.end());

describe("RFM", () => {
  it("waits until somebody says what a purchase is", async () => {
    expect((await owner.get<Rfm>("/rfm")).body).toEqual({ known: false, why: "no-data" });
    await owner.put("/rfm-settings", { event: "never", money: null, isMinor: false });
    expect((await owner.get<Rfm>("/rfm")).body).toEqual({ known: false, why: "no-data" });
  });

  it("gives every buyer the cell and the name that the library gives, and adds up their money", async () => {
    await owner.put("/rfm-settings", { event: "paid", money: "sum", isMinor: false });
    const { body } = await owner.get<Rfm>("/rfm");
    if (!body.known) throw new Error("no answer");
    const { value } = body;
    const scores = [...scoresOf(people).values()];
    expect(value.total.customers).toBe(scores.length);
    expect(value.cells).toHaveLength(25);
    for (const { recency, value: column, customers, segment } of value.cells) {
      const inCell = scores.filter(
        (score) => score.recency === recency && Math.round((score.frequency + score.monetary) / 2) === column,
      );
      expect(customers).toBe(inCell.length);
      expect(inCell.every((score) => rfmSegment(score) === segment)).toBe(true);
    }
    for (const { segment, customers } of value.segments) {
      expect(customers).toBe(scores.filter((score) => rfmSegment(score) === segment).length);
    }
    expect(value.segments.reduce((sum, { customers }) => sum + customers, 0)).toBe(scores.length);
    const paid = people.flatMap(({ did }) => did).filter(({ name }) => name === "paid");
    const sums = paid.map(({ attributes }) => Number(String(attributes["sum"]).replace(",", ".")));
    const total = sums.filter((sum) => !Number.isNaN(sum)).reduce((all, sum) => all + sum, 0);
    expect(value.total.purchases).toBe(paid.length);
    expect(value.total.money).toBeCloseTo(total, 6);
  });

  it("counts money in major units where the files keep minor ones, and none where there is none", async () => {
    const before = await owner.get<Rfm>("/rfm");
    await owner.put("/rfm-settings", { event: "paid", money: "sum", isMinor: true });
    const after = await owner.get<Rfm>("/rfm");
    if (!before.body.known || !after.body.known) throw new Error("no answer");
    expect(after.body.value.total.money).toBeCloseTo(before.body.value.total.money! / 100, 6);
    await owner.put("/rfm-settings", { event: "paid", money: null, isMinor: false });
    const counted = await owner.get<Rfm>("/rfm");
    expect(counted.body.known && counted.body.value.total.money).toBeNull();
  });
});

describe("marks of a segment", () => {
  it("stand beside those of all others, each with its interval and n", async () => {
    const definition = { on: "group", join: "all", parts: [{ on: "tenure", days: { max: 400 } }] };
    const made = await owner.post<Segment>("/segments", { name: "Newer", definition });
    const { body } = await owner.get<SegmentMarks>(`/segments/${made.body.id}/marks`);
    const end = Date.parse("2025-06-30T21:00:00Z");
    const isNewer = ({ since }: Person) =>
      since !== null && Math.floor((end - since.getTime()) / 86_400_000) <= 400;
    const marksOf = (group: readonly Person[], scale: string) =>
      group.flatMap(({ said }) => said.filter((each) => each.scale === scale).map(({ score }) => score!));
    const sides = [people.filter(isNewer), people.filter((person) => !isNewer(person))];
    for (const { scale, n, othersN, segment, others } of body.marks) {
      const [inside, outside] = sides.map((side) => marksOf(side, scale));
      expect([n, othersN]).toEqual([inside.length, outside.length]);
      expect([estimate(scale, inside), estimate(scale, outside)]).toMatchObject([segment, others]);
    }
    expect(body.marks.map(({ scale }) => scale).sort()).toEqual(["csat5", "nps"]);
  });

  it("are of a segment that is there, in this company", async () => {
    const definition = { on: "group", join: "all", parts: [{ on: "left" }] };
    const { id } = (await owner.post<Segment>("/segments", { name: "Gone", definition })).body;
    expect((await other.get(`/segments/${id}/marks`)).status).toBe(404);
    await owner.delete(`/segments/${id}`);
    expect((await owner.get(`/segments/${id}/marks`)).status).toBe(404);
  });
});

function estimate(scale: string, marks: readonly number[]) {
  const n = marks.length;
  if (scale === "nps") {
    const promoters = marks.filter((mark) => mark >= 9).length;
    const detractors = marks.filter((mark) => mark < 7).length;
    const answer = plainNps({ promoters, passives: n - promoters - detractors, detractors });
    if (!answer.known) return answer;
    const { value, low, high } = answer.value;
    return known({ value, low, high });
  }
  const sum = marks.reduce((all, mark) => all + mark, 0);
  const sumSquares = marks.reduce((all, mark) => all + mark * mark, 0);
  return meanMark("csat5", { n, sum, sumSquares });
}
