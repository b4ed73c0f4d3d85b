import fc from "fast-check";
import type {
  Choice,
  SegmentCondition,
  SegmentGroup,
  SegmentNode,
} from "../../src/core/segments/definition.ts";
import { regions } from "./segment-people.ts";

/** Any definition that a person could build, over the customers of segment-people.ts. */

const not = fc.boolean();
const bounds = (from: number, to: number) =>
  fc
    .tuple(
      fc.integer({ min: from, max: to }),
      fc.integer({ min: from, max: to }),
      fc.integer({ min: 0, max: 2 }),
    )
    .map(([a, b, ends]) => ({
      ...(ends === 1 ? {} : { min: Math.min(a, b) }),
      ...(ends === 2 ? {} : { max: Math.max(a, b) }),
    }));
const within = fc.oneof(
  fc.record({ days: fc.integer({ min: 1, max: 200 }) }),
  fc.constantFrom({ from: "2025-03-01", to: "2025-05-01" }, { from: "2025-04-10" }, { to: "2025-04-10" }, {}),
);
const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 }) as fc.Arbitrary<T[]>;
const choice = (values: readonly string[]): fc.Arbitrary<Choice> =>
  fc.oneof(
    some(values),
    some(values).map((besides) => ({ besides })),
  );
const optional = { requiredKeys: ["on"] as ["on"] };
const fifths = some([1, 2, 3, 4, 5]);

export function anyCondition(topics: readonly string[]): fc.Arbitrary<SegmentCondition> {
  const attribute = fc.record({
    on: fc.constant("attribute" as const),
    of: fc.constantFrom("customer" as const, "contact" as const),
    name: fc.constantFrom("region", "age", "vip", "device", "speed", "nobody has this: '%s"),
    value: fc.oneof(
      some([...regions, "18", "44.5", "true", "iOS"]).map((oneOf) => ({ oneOf })),
      some([...regions, "18", "true", "iOS"]).map((besides) => ({ besides })),
      bounds(0, 100),
      fc.constant({ missing: true as const }),
    ),
    not,
  });
  const contacts = fc.record(
    {
      on: fc.constant("contacts" as const),
      within,
      count: bounds(0, 4),
      kind: choice(["contact", "complaint", "cancellation"]),
      channel: choice(["phone", "chat"]),
      touchpoint: choice(["Bill", "Store"]),
      team: choice(["Lines", "Shops"]),
      language: choice(["en", "ru"]),
      sentiment: some(["negative", "neutral", "positive"] as const),
      not,
    },
    optional,
  );
  return fc.oneof<fc.Arbitrary<SegmentCondition>[]>(
    attribute,
    contacts,
    fc.record({ on: fc.constant("tenure" as const), days: bounds(0, 900), not }),
    fc.record({ on: fc.constant("topics" as const), topics: some(topics), within, count: bounds(0, 3), not }),
    fc.record({
      on: fc.constant("events" as const),
      names: some(["paid", "login", "never"]),
      within,
      count: bounds(0, 3),
      not,
    }),
    fc.record({
      on: fc.constant("sentiment" as const),
      lean: fc.constantFrom("negative" as const, "neutral" as const, "positive" as const),
      within,
      not,
    }),
    fc.record({
      on: fc.constant("mark" as const),
      scale: fc.constant("nps"),
      which: fc.constantFrom("last" as const, "mean" as const, "any" as const),
      is: fc.oneof(
        bounds(0, 10),
        fc
          .constantFrom("promoter" as const, "passive" as const, "detractor" as const)
          .map((group) => ({ group })),
      ),
      within,
      not,
    }),
    fc.record({ on: fc.constant("left" as const), within, not }, optional),
    fc
      .record(
        { recency: fifths, frequency: fifths, monetary: fifths, value: fifths },
        { requiredKeys: ["recency"] },
      )
      .map((score) => ({ on: "rfm" as const, ...score })),
    some(["champions", "loyal", "lost", "new", "hibernating"] as const).map((segments) => ({
      on: "rfm" as const,
      segments,
    })),
  );
}

/** Groups up to three deep. */
export function anyDefinition(topics: readonly string[]): fc.Arbitrary<SegmentGroup> {
  const group = (part: fc.Arbitrary<SegmentNode>): fc.Arbitrary<SegmentGroup> =>
    fc.record({
      on: fc.constant("group" as const),
      join: fc.constantFrom("all" as const, "any" as const),
      parts: fc.array(part, { minLength: 1, maxLength: 3 }),
      not,
    });
  const condition = anyCondition(topics);
  return group(fc.oneof(condition, group(fc.oneof(condition, group(condition)))));
}
