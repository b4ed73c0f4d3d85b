import type { Answer } from "../../src/core/kit/answer.ts";
import { compareNps } from "../../src/core/metrics/compare-nps.ts";
import type { NpsCounts } from "../../src/core/metrics/nps.ts";
import { npsWald } from "../../src/core/metrics/nps-wald.ts";
import { readVectors, type VectorCase, vectorTests } from "../worlds/vectors.ts";

const file = "intervals_wilson_nps.json";
const others = (readVectors<VectorCase[]>(file) ?? []).filter(({ id }) => !id.startsWith("nps-"));
const elsewhere = Object.fromEntries(others.map(({ id }) => [id, "intervals.vectors.test.ts holds it"]));

vectorTests(
  file,
  ({ id, inputs }) => (id.startsWith("nps-xval") ? ofPopulation(inputs) : ofTwoSamples(inputs)),
  elsewhere,
);

/** Published on -1..1; ours are points. */
function ofPopulation({ p_promoter, p_passive, p_detractor, n = 6 }: Record<string, number>) {
  const count = (share: number) => Math.round(share * n);
  const counts = {
    promoters: count(p_promoter!),
    passives: count(p_passive!),
    detractors: count(p_detractor!),
  };
  const { value, standardError } = given(npsWald(counts));
  return { nps: value / 100, variance: (standardError / 100) ** 2 * n, se: standardError / 100 };
}

function ofTwoSamples({ A, B, confidence }: { A: number[]; B: number[]; confidence: number }) {
  const [a, b] = [groups(A), groups(B)];
  const change = given(compareNps(a, b, "wald", confidence));
  return {
    ...ofSample(A, "A"),
    ...ofSample(B, "B"),
    delta: change.difference / 100,
    se_delta: change.standardError / 100,
    z: change.z,
    p_two_sided: change.p,
    ci: [change.low / 100, change.high / 100],
  };
}

function ofSample(counts: number[], name: string) {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const { value, standardError } = given(npsWald(groups(counts)));
  const error = standardError / 100;
  return { [`nps_${name}`]: value / 100, [`var_${name}`]: error ** 2 * n, [`se_${name}`]: error };
}

/** The published order is detractors, passives, promoters. */
function groups([detractors, passives, promoters]: number[]): NpsCounts {
  return { promoters: promoters!, passives: passives!, detractors: detractors! };
}

function given<T>(answer: Answer<T>): T {
  if (!answer.known) throw new Error(`unknown: ${answer.why}`);
  return answer.value;
}
