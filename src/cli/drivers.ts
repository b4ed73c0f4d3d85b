import { basename } from "node:path";
import type { Unknown } from "../core/kit/answer.ts";
import { type KeyDriverInput, keyDrivers } from "../core/stats/key-drivers.ts";
import { openTable } from "../listen/imports/read/open-table.ts";
import type { Table } from "../listen/imports/read/table.ts";
import { largestGroups } from "../understand/drivers/largest-groups.ts";
import { readBlankCodes } from "./blank-codes.ts";
import { type FileColumn, columnNamed, mostSegments, readFileColumns } from "./file-columns.ts";
import { codeOutcome, type DriverChoice, foundDrivers, namedDrivers } from "./drivers-choice.ts";
import { driversFault } from "./drivers-fault.ts";
import type { DriversReport, DriverSegment } from "./drivers-report.ts";
import { mostRows, type NumberRows, readNumberRows } from "./number-rows.ts";

export type DriversOptions = {
  file: string;
  outcome: string;
  /** Left out: columns that look like ratings. */
  drivers?: readonly string[];
  /** Codes that mean "not answered", as readBlankCodes takes them. */
  blank?: string;
  /** Falls to relative weights above 15 drivers. */
  method?: "lmg" | "relative-weights";
  /** A column whose values are told apart, too. */
  by?: string;
  /** Answers of the outcome that count as yes; the others count as no. */
  positive?: readonly string[];
  draws?: number;
  seed?: number;
  /** May throw to stop the work. */
  onProgress?: (step: { phase: "reading" | "weighing"; done: number; total: number | null }) => void;
};

const mostDrivers = 100;

/**
 * Key drivers of an outcome in a file, without server or database.
 * @throws fileFault where the file cannot be read, tableFault and driversFault where a column is wrong, and what onProgress throws
 */
export async function driversOfFile(options: DriversOptions): Promise<DriversReport> {
  const table = await openTable(options.file);
  try {
    return await reportOf(table, options);
  } finally {
    table.close();
  }
}

async function reportOf(table: Table, options: DriversOptions): Promise<DriversReport> {
  const { draws = 1000, seed = 1, onProgress = () => undefined } = options;
  const onRows = (done: number) => onProgress({ phase: "reading", done, total: null });
  const blanks = readBlankCodes(options.blank);
  const { facts, rows, broken } = await readFileColumns(table, blanks, onRows);
  const outcome = codeOutcome(columnNamed(facts, options.outcome), options.positive ?? null);
  const choice = chooseDrivers(facts, options);
  const groupAt = options.by === undefined ? null : columnNamed(facts, options.by).at;
  const coded = [outcome, ...choice.drivers];
  const numbers = await readNumberRows(table, coded, blanks, { groupAt, seed, onRows });
  const model = outcome.one ? ("logistic" as const) : ("linear" as const);
  const asked = options.method ?? "lmg";
  const method = model === "logistic" || choice.drivers.length > 15 ? "relative-weights" : asked;
  const settings = { model, method, draws, seed } as const;
  const names = choice.drivers.map((each) => each.facts.name);
  const groups = groupAt === null ? [] : largestGroups(numbers.groups, mostSegments);
  const weighed = (done: number) => onProgress({ phase: "weighing", done, total: 1 + groups.length });
  weighed(0);
  const whole = keyDrivers({ ...settings, ...named(names, numbers.columns) });
  if (!whole.known) throw faultOf(whole.why, names, numbers.columns);
  const segments = groups.map((segment, at): DriverSegment => {
    weighed(1 + at);
    const own = numbers.columns.map((column) => column.filter((_, row) => numbers.groups[row] === segment));
    const found = keyDrivers({ ...settings, ...named(names, own) });
    return found.known
      ? { segment, ...found.value, why: null }
      : { segment, rows: own[0]!.length, why: found.why };
  });
  return {
    file: basename(options.file),
    outcome: options.outcome,
    positive: outcome.one ? [...outcome.one] : null,
    model,
    method,
    methodAsked: options.method ?? null,
    draws,
    seed,
    rows,
    broken,
    answered: numbers.seen,
    sampled: numbers.seen > mostRows ? mostRows : null,
    ...whole.value,
    chosen: choice.chosen,
    coded: choice.drivers.flatMap(({ facts: { name }, one }) =>
      one ? [{ column: name, one: [...one][0]! }] : [],
    ),
    leftOut: choice.leftOut,
    by: options.by ?? null,
    segments,
    segmentsLeftOut: groupAt === null ? 0 : new Set(numbers.groups).size - groups.length,
    reading: "association",
  };
}

function chooseDrivers(facts: readonly FileColumn[], { drivers, outcome, by }: DriversOptions): DriverChoice {
  const own = drivers?.find((name) => name === outcome);
  if (own !== undefined) throw driversFault("drivers.own-driver", { column: own });
  const choice = drivers
    ? namedDrivers([...new Set(drivers)].map((name) => columnNamed(facts, name)))
    : foundDrivers(facts.filter(({ name }) => name !== outcome && name !== by));
  const count = choice.drivers.length;
  if (count === 0) throw driversFault("drivers.none");
  if (count > mostDrivers) throw driversFault("drivers.many", { count, most: mostDrivers });
  return choice;
}

/** The first column is the outcome. */
function named(
  names: readonly string[],
  [outcome = [], ...drivers]: NumberRows["columns"],
): Pick<KeyDriverInput, "outcome" | "drivers"> {
  return { outcome, drivers: Object.fromEntries(names.map((name, at) => [name, drivers[at]!])) };
}

function faultOf(why: Unknown, names: readonly string[], columns: NumberRows["columns"]): Error {
  const [outcome = [], ...drivers] = columns;
  const n = outcome.filter((_, row) => drivers.every((column) => column[row] !== null)).length;
  if (why === "not-converged") return driversFault("drivers.certain");
  if (why === "undefined-ratio") return driversFault("drivers.nothing");
  if (why === "no-variation") return driversFault("drivers.constant", { n });
  const answers = drivers.map((column, at) => ({
    name: names[at]!,
    count: column.filter((value) => value !== null).length,
  }));
  const fewest = answers.sort((a, b) => a.count - b.count).slice(0, 3);
  const worst = fewest.map(({ name, count }) => `${name} (${count})`).join(", ");
  return driversFault("drivers.few", { n, drivers: names.length, least: names.length + 2, worst });
}
