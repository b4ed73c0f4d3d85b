import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/worlds/postgres.ts";
import {
  compensationCost,
  type CostFacts,
  type CostModel,
  handlingCost,
  isBad,
} from "../../core/finance/contact-cost.ts";
import { feedbackKinds } from "../../listen/facts.ts";
import { connect, type Store } from "../../store/connect.ts";
import { costSql, minorPerMajor } from "./cost-sql.ts";

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await createTestDatabase();
  store = connect(database.url);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const channel = fc.constantFrom("phone", "chat", "review-site", "survey", "default", "pigeon", null);
const money = fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100);
const price = fc.record({ minutes: money, perContact: money });
const model: fc.Arbitrary<CostModel> = fc.record({
  hourlyRate: money,
  channels: fc.record({ phone: price, chat: price, survey: price, "review-site": price, default: price }),
  compensation: fc.record({ mean: money, share: fc.constantFrom(0, 0.05, 1) }),
  churn: fc.constant({ yearlyValue: 100, extraShare: 0.1, extraShareLow: 0, extraShareHigh: 0.2 }),
});
const contact: fc.Arbitrary<CostFacts> = fc.record({
  kind: fc.constantFrom(...feedbackKinds),
  channel,
  handleSeconds: fc.option(fc.integer({ min: 0, max: 100_000 })),
  compensation: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  // Sentiments are kept as real: quarters are the same in both.
  sentiment: fc.option(fc.constantFrom(-1, -0.5, -0.25, 0, 0.25, 1)),
});

describe("prices in SQL", () => {
  it("are those of core, to the cent, for any contact and model", async () => {
    await fc.assert(
      fc.asyncProperty(
        model,
        fc.array(contact, { minLength: 1, maxLength: 30 }),
        async (prices, contacts) => {
          const cost = costSql(prices, "RUB");
          const given = sql`(select * from unnest(${contacts.map((c) => c.kind)}::text[], ${contacts.map((c) => c.channel)}::text[],
          ${contacts.map((c) => c.handleSeconds)}::integer[], ${contacts.map((c) => c.compensation)}::bigint[],
          ${contacts.map((c) => c.sentiment)}::real[]) with ordinality
          as f (kind, channel, handle_seconds, compensation_minor, sentiment, place)) feedback`;
          const { rows } = await sql<{ handling: number; compensation: number; bad: boolean }>`
          select ${cost.handling} as handling, ${cost.compensation} as compensation, ${cost.isBad} as bad
          from ${given} order by place`.execute(store.db);
          contacts.forEach((each, i) => {
            const facts = {
              ...each,
              compensation: each.compensation === null ? null : each.compensation / 100,
            };
            expect(rows[i].handling).toBeCloseTo(handlingCost(facts, prices), 6);
            expect(rows[i].compensation).toBeCloseTo(compensationCost(facts, prices), 6);
            expect(rows[i].bad).toBe(isBad(facts));
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it("know which currencies have cents", () => {
    expect([minorPerMajor("RUB"), minorPerMajor("JPY"), minorPerMajor("KWD")]).toEqual([100, 1, 1000]);
  });
});
