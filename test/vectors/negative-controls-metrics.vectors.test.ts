import { nps } from "../../src/core/metrics/nps.ts";
import { npsWald } from "../../src/core/metrics/nps-wald.ts";
import { sbgFit } from "../../src/core/rfm/sbg-fit.ts";
import { readVectors, type VectorCase, vectorTests } from "../worlds/vectors.ts";

const file = "known_wrong_negative_controls.json";
const ours = ["pymc-sbg", "nps-ci-order"];
const others = (readVectors<VectorCase[]>(file) ?? []).filter(({ id }) => !ours.includes(id));
const elsewhere = Object.fromEntries(others.map(({ id }) => [id, "the part it belongs to holds it"]));

vectorTests(
  file,
  ({ id, inputs }) => ({ correct: id === "pymc-sbg" ? sbgAlpha(inputs.data) : orderOfInterval() }),
  elsewhere,
);

function sbgAlpha(survivors: number[]): number | undefined {
  const fit = sbgFit(survivors);
  return fit.known ? fit.value.alpha : undefined;
}

function orderOfInterval(): string {
  const counts = { promoters: 50, passives: 30, detractors: 20 };
  const isRising = [nps(counts), npsWald(counts)].every(
    (each) => each.known && each.value.low < each.value.high,
  );
  return isRising ? "[lower, upper]" : "[upper, lower]";
}
