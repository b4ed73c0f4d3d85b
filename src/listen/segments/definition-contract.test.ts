import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDefinition } from "../../../test/worlds/any-definition.ts";
import { conditionsIn } from "../../core/segments/definition.ts";
import { segmentSentence } from "../../core/segments/segment-sentence.ts";
import { toneAdvice } from "../../core/segments/tone-advice.ts";
import { conditionSchema, definitionSchema } from "./definition-contract.ts";

const topics = ["01a20000-0000-7000-8000-000000000001", "01a20000-0000-7000-8000-000000000002"];

describe("any definition", () => {
  it("goes out as JSON and comes in the same", () => {
    fc.assert(
      fc.property(anyDefinition(topics), (definition) => {
        const sent = JSON.parse(JSON.stringify(definition)) as unknown;
        expect(definitionSchema.parse(sent)).toEqual(sent);
        for (const condition of conditionsIn(definition))
          expect(conditionSchema.safeParse(condition).success).toBe(true);
      }),
    );
  });

  it("can be said in both languages, each condition once, with advice or without", () => {
    fc.assert(
      fc.property(anyDefinition(topics), (definition) => {
        for (const locale of ["ru", "en"] as const) {
          const sentence = segmentSentence(definition, locale);
          expect(sentence).not.toMatch(/undefined|NaN|null|\{|\}|^\s*$/);
          expect(sentence.split("(").length).toBe(sentence.split(")").length);
          const joints = locale === "ru" ? / и | или / : / and | or /;
          expect(sentence.split(joints).length).toBeGreaterThanOrEqual(conditionsIn(definition).length);
        }
        expect(new Set(toneAdvice(definition)).size).toBe(toneAdvice(definition).length);
      }),
    );
  });
});
