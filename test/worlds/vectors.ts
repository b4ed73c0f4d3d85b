import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** How near a number must come: absolutely or relatively, whichever is kinder; of a key of its own where `by` names it. */
export type Tolerance = { abs?: number; rel?: number; by?: Record<string, Tolerance> };

/** A published result: what goes in, what must come out, and who says so. */
export type VectorCase = {
  id: string;
  what: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- every file has inputs of its own shape
  inputs: any;
  // oxlint-disable-next-line typescript/no-explicit-any -- and results, too
  expected: any;
  tolerance: Tolerance;
  role: "acceptance" | "convention" | "negative_control";
};

const folder = fileURLToPath(new URL("../../../shared/vectors/", import.meta.url));

/** Cases and data of one file; null where the folder is absent (a user's clone). */
export function readVectors<T = { cases: VectorCase[] }>(file: string): T | null {
  return existsSync(folder + file) ? (JSON.parse(readFileSync(folder + file, "utf8")) as T) : null;
}

/**
 * One test for each published case of a file. `answer` gives our numbers under the keys that the case expects; a case that it
 * does not know fails, so that none is passed over unseen.
 * @param skip ids that are no promise of ours, each with the reason
 */
export function vectorTests(
  file: string,
  answer: (each: VectorCase) => Record<string, unknown> | undefined,
  skip: Record<string, string> = {},
): void {
  const read = readVectors<VectorCase[] | { cases: VectorCase[] }>(file);
  const cases = read === null ? [] : Array.isArray(read) ? read : read.cases;
  describe.skipIf(read === null)(`published results of ${file}`, () => {
    const promised = cases.filter(({ role }) => role !== "convention");
    it.each(promised.filter(({ id }) => !(id in skip)).map((each) => [each.id, each.what, each] as const))(
      "%s: %s",
      (_id, _what, each) => {
        const answers = answer(each);
        if (!answers) throw new Error(`no answer for ${each.id}`);
        expectAgreement(answers, each);
      },
    );
    it("has cases", () => expect(promised.length).toBeGreaterThan(0));
  });
}

/** Every expected key is answered and agrees; a negative control must give the correct value and not the wrong one. */
export function expectAgreement(answers: Record<string, unknown>, each: VectorCase): void {
  const { expected, tolerance } = each;
  if (each.role === "negative_control") {
    expect(disagreements(answers["correct"], expected.correct, tolerance, "correct")).toEqual([]);
    expect(disagreements(answers["correct"], expected.wrong, tolerance, "correct")).not.toEqual([]);
    return;
  }
  for (const key of Object.keys(expected)) {
    const found = disagreements(answers[key], expected[key], tolerance.by?.[key] ?? tolerance, key);
    expect(found).toEqual([]);
  }
}

/** Sentences about each place where ours differs from theirs. */
function disagreements(ours: unknown, theirs: unknown, tolerance: Tolerance, path: string): string[] {
  if (theirs === "Infinity" || theirs === "-Infinity") return disagreements(ours, Number(theirs), {}, path);
  if (typeof theirs === "number") {
    return typeof ours === "number" && isNear(ours, theirs, tolerance)
      ? []
      : [`${path}: ${String(ours)} is not ${theirs}`];
  }
  if (theirs !== null && typeof theirs === "object") {
    const our = (ours ?? {}) as Record<string, unknown>;
    return Object.entries(theirs).flatMap(([key, value]) =>
      disagreements(our[key], value, tolerance.by?.[key] ?? tolerance, `${path}.${key}`),
    );
  }
  return ours === theirs ? [] : [`${path}: ${String(ours)} is not ${String(theirs)}`];
}

function isNear(ours: number, theirs: number, { abs, rel }: Tolerance): boolean {
  if (ours === theirs) return true;
  const gap = Math.abs(ours - theirs);
  // An exact number may still differ by the last bits of a float.
  if (abs === undefined && rel === undefined) return gap <= 1e-12 * Math.max(1, Math.abs(theirs));
  return (abs !== undefined && gap <= abs) || (rel !== undefined && gap <= rel * Math.abs(theirs));
}
