import { type Subgroup, subgroupSearch } from "../../src/core/discovery/subgroup-search.ts";
import { wracc } from "../../src/core/discovery/wracc.ts";
import { seededRandom } from "../../src/core/kit/seeded-random.ts";
import { readVectors, vectorTests } from "../worlds/vectors.ts";

type Credit = {
  target: string;
  target_value: string;
  columns: { name: string; values: string[]; codes: string }[];
};

const credit = readVectors<Credit>("german_credit_nominal.json");
const table = (credit?.columns ?? []).map(({ name, values, codes }) => ({
  name,
  values: Array.from(codes, (code) => values[Number.parseInt(code, 36)]!),
}));
const columns = table.filter(({ name }) => name !== credit?.target);
const target = (table.find(({ name }) => name === credit?.target)?.values ?? []).map((value) =>
  value === credit?.target_value ? 1 : 0,
);

vectorTests("subgroup_discovery.json", ({ id, inputs }) => {
  if (id === "null-permutation") return { property: falseFinds() };
  if (inputs.selectors) return { quality: rounded(qualityOf(inputs.selectors)) };
  const isAware = id.includes("-ga-");
  const found = subgroupSearch({
    columns,
    target,
    depth: inputs.max_depth,
    top: inputs.top,
    exponent: inputs.a,
    leastRows: 2,
    falseShare: 1,
    keepRedundant: true,
    generalisationAware: isAware,
  });
  const finds = found.known ? found.value.finds : [];
  const subgroups = finds.map(namesOf);
  return {
    qualities: finds.map(({ quality }) => rounded(quality)),
    subgroups: isAware ? subgroups.map((names) => names.join()) : subgroups,
  };
});

const rounded = (quality: number) => Math.round(quality * 1e10) / 1e10;

const namesOf = ({ conditions }: Subgroup) =>
  conditions.map(({ column, value }) => `${column}=${value}`).sort();

function qualityOf(selectors: string[]): number {
  const isIn = (row: number) =>
    selectors.every((selector) => columns.some(({ name, values }) => `${name}=${values[row]}` === selector));
  const inside = target.filter((_, row) => isIn(row));
  const hits = (rows: number[]) => rows.reduce((sum, value) => sum + value, 0);
  return wracc({ hits: hits(inside), trials: inside.length }, { hits: hits(target), trials: target.length });
}

/** Of sixty shuffled targets at most as many as 5 % and three standard errors may give a find. */
function falseFinds(): string {
  const random = seededRandom(12);
  let shuffles = 0;
  for (let run = 0; run < 60; run++) {
    const found = subgroupSearch({ columns, target: shuffled(random), depth: 1, direction: "both" });
    if (found.known && found.value.finds.length > 0) shuffles++;
  }
  return shuffles <= 60 * 0.05 + 3 * Math.sqrt(60 * 0.05 * 0.95)
    ? "false discovery rate <= .05 + MC error"
    : `${shuffles} of 60 shuffles gave a find`;
}

function shuffled(random: () => number): number[] {
  const values: number[] = [...target];
  for (let at = values.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [values[at], values[other]] = [values[other]!, values[at]!];
  }
  return values;
}
