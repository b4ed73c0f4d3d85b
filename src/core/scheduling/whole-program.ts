import loadHighs, { type Highs } from "highs";
import { type Answer, known, unknown } from "../kit/answer.ts";

/** A linear program in the making: columns are what is sought, rows what must hold. */
export class WholeProgram {
  private readonly costs: number[] = [];
  private readonly lows: number[] = [];
  private readonly highs: number[] = [];
  private readonly kinds: (0 | 1)[] = [];
  private readonly rows: { low: number; high: number; terms: readonly Term[] }[] = [];

  /** @returns the column's place */
  column(column: { cost: number; low?: number; high?: number; isWhole: boolean }): number {
    this.costs.push(column.cost);
    this.lows.push(column.low ?? 0);
    this.highs.push(column.high ?? Infinity);
    this.kinds.push(column.isWhole ? 1 : 0);
    return this.costs.length - 1;
  }

  row(low: number, high: number, terms: readonly Term[]): void {
    this.rows.push({ low, high, terms });
  }

  /**
   * Least cost by HiGHS (branch and bound).
   * @returns values by column; no answer ("infeasible") when nothing fulfils all rows, ("not-converged") when time ran out before anything was found
   */
  async solve(timeLimitSeconds: number): Promise<Answer<Solved>> {
    solver ??= load();
    const highs = await solver;
    return highs.withModel(this.model(highs.infinity), (model) => {
      model.options.set({
        output_flag: false,
        time_limit: timeLimitSeconds,
        mip_rel_gap: 0,
        mip_abs_gap: 1e-6,
      });
      const status = model.run().modelStatus;
      const { modelStatus, solutionStatus } = highs.constants;
      // Costs are 0 or more, so that no program of ours is unbounded: presolve's "one of the two" is infeasible.
      if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
        return unknown("infeasible");
      const isOptimal = status === modelStatus.optimal;
      if (!isOptimal && status !== modelStatus.timeLimit) return unknown("not-converged");
      if (model.info.get("primal_solution_status") !== solutionStatus.feasible)
        return unknown("not-converged");
      const values = Array.from(model.getSolution().colValue, (value, at) =>
        this.kinds[at] === 1 ? Math.round(value) : value,
      );
      const cost = values.reduce((sum, value, at) => sum + value * this.costs[at]!, 0);
      const gap = Number(model.info.get("mip_gap"));
      return known({ values, cost, isOptimal, gapShare: isOptimal ? 0 : Number.isFinite(gap) ? gap : 1 });
    });
  }

  private model(infinity: number) {
    const finite = (value: number) => (Math.abs(value) === Infinity ? Math.sign(value) * infinity : value);
    const terms = this.rows.flatMap((row) => row.terms);
    let end = 0;
    return {
      numCols: this.costs.length,
      numRows: this.rows.length,
      colCost: this.costs,
      colLower: this.lows.map(finite),
      colUpper: this.highs.map(finite),
      rowLower: this.rows.map(({ low }) => finite(low)),
      rowUpper: this.rows.map(({ high }) => finite(high)),
      integrality: Int32Array.from(this.kinds),
      matrix: {
        format: "csr" as const,
        numRows: this.rows.length,
        numCols: this.costs.length,
        starts: [0, ...this.rows.map((row) => (end += row.terms.length))],
        indices: terms.map(([column]) => column),
        values: terms.map(([, factor]) => factor),
      },
    };
  }
}

/** Column and its factor in a row. */
export type Term = readonly [column: number, factor: number];

/** `gapShare` is how much cheaper a better plan could still be, 0 when none is. */
export type Solved = { values: number[]; cost: number; isOptimal: boolean; gapShare: number };

/** Its types are declared as CommonJS, where the default export would be wrapped once more; at run time it is the function. */
const load = loadHighs as unknown as () => Promise<Highs>;
/** WebAssembly is loaded once, at the first program. */
let solver: Promise<Highs> | undefined;
