import type { Answer } from "../../src/core/kit/answer.ts";
import { differenceInDifferences } from "../../src/core/stats/difference-in-differences.ts";
import { differenceInDifferencesPanel } from "../../src/core/stats/difference-in-differences-panel.ts";
import { differenceInDifferencesRegression } from "../../src/core/stats/difference-in-differences-regression.ts";
import { interruptedTimeSeries, type SeriesModel } from "../../src/core/stats/interrupted-time-series.ts";
import { readVectors, vectorTests } from "../worlds/vectors.ts";

type Table = { columns: string[]; rows: (number | null)[][] };

vectorTests("its_did.json", ({ id, inputs }) => {
  if (id.startsWith("sicily")) return sicily(id);
  if (id === "ck-did") return { did: valueOf(differenceInDifferences(cells())).value };
  if (id === "ck-did-balanced") {
    const { value, standardError, controlChange, treatmentChange } = valueOf(
      differenceInDifferencesPanel(pairs()),
    );
    return { pa: controlChange, nj: treatmentChange, did: value, se: standardError };
  }
  if (id === "ck-ols-balanced") return regression();
  const { n, mean, variance } = momentsOf(inputs.nj, inputs.after);
  return { mean, se: Math.sqrt(variance / n) };
});

const sicilyCases: Record<string, { model: SeriesModel; slopeChange: boolean; harmonics?: number }> = {
  "sicily-level": { model: "poisson", slopeChange: false },
  "sicily-poisson-phi": { model: "poisson", slopeChange: false },
  "sicily-seasonal": { model: "quasi-poisson", slopeChange: false, harmonics: 2 },
  "sicily-slope": { model: "quasi-poisson", slopeChange: true, harmonics: 2 },
};

function sicily(id: string) {
  const { rows } = readVectors<Table>("sicily.json")!;
  const column = (at: number) => rows.map((row) => row[at]!);
  const { harmonics, ...how } = sicilyCases[id]!;
  const found = valueOf(
    interruptedTimeSeries({
      values: column(2),
      exposure: column(6),
      breakAt: column(4).indexOf(1),
      ...how,
      ...(harmonics && { harmonics, seasonLength: 12 }),
    }),
  );
  const { value, low, high } = found.level;
  return { rr: value, low, high, level: value, slope: found.slope?.value, phi: found.dispersion };
}

function stores() {
  const { rows } = readVectors<Table>("card_krueger.json")!;
  return rows.map(([store, nj, after, fte]) => ({ store: store!, nj, after, fte: fte ?? null }));
}

function momentsOf(nj: number, after: number) {
  const values = stores().flatMap((row) =>
    row.nj === nj && row.after === after && row.fte !== null ? [row.fte] : [],
  );
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const variance = values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1);
  return { n: values.length, mean, variance };
}

function cells() {
  const group = (nj: number) => ({ before: momentsOf(nj, 0), after: momentsOf(nj, 1) });
  return { control: group(0), treatment: group(1) };
}

/** Stores that answered both times. */
function balanced() {
  const full = stores().flatMap(({ fte, ...row }) => (fte === null ? [] : [{ ...row, fte }]));
  const before = full.filter(({ after }) => after === 0);
  return before.flatMap((row) => {
    const later = full.find(({ store, after }) => store === row.store && after === 1);
    return later ? [{ nj: row.nj, store: row.store, before: row.fte, after: later.fte }] : [];
  });
}

function pairs() {
  const group = (nj: number) => {
    const rows = balanced().filter((row) => row.nj === nj);
    return { before: rows.map(({ before }) => before), after: rows.map(({ after }) => after) };
  };
  return { control: group(0), treatment: group(1) };
}

function regression() {
  const rows = balanced();
  const found = valueOf(
    differenceInDifferencesRegression({
      outcome: [...rows.map(({ before }) => before), ...rows.map(({ after }) => after)],
      treated: [...rows, ...rows].map(({ nj }) => nj === 1),
      after: [...rows.map(() => false), ...rows.map(() => true)],
    }),
  );
  return {
    intercept: found.intercept.value,
    after: found.after.value,
    nj: found.treated.value,
    interaction: found.effect.value,
    se_interaction: found.effect.standardError,
  };
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}
