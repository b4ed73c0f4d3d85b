import type { Answer } from "../../src/core/kit/answer.ts";
import { bgBbAlive } from "../../src/core/rfm/bg-bb-alive.ts";
import { bgBbExpected } from "../../src/core/rfm/bg-bb-expected.ts";
import { bgBbFit } from "../../src/core/rfm/bg-bb-fit.ts";
import type { OpportunityHistory } from "../../src/core/rfm/bg-bb.ts";
import { bgNbdAlive } from "../../src/core/rfm/bg-nbd-alive.ts";
import { bgNbdExpected } from "../../src/core/rfm/bg-nbd-expected.ts";
import { bgNbdFit } from "../../src/core/rfm/bg-nbd-fit.ts";
import { bgNbdLogLikelihood } from "../../src/core/rfm/bg-nbd-log-likelihood.ts";
import { bgNbdPmf } from "../../src/core/rfm/bg-nbd-pmf.ts";
import { gammaGammaFit } from "../../src/core/rfm/gamma-gamma-fit.ts";
import type { PurchaseHistory } from "../../src/core/rfm/purchase-history.ts";
import { readVectors, type VectorCase, vectorTests } from "../worlds/vectors.ts";

const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

vectorTests("clv_bgnbd_gammagamma.json", (each) => {
  const { id, inputs } = each;
  if (id.startsWith("bgbb-")) return ofDonations(each);
  if (id === "bgnbd-mle") return given(bgNbdFit(histories()));
  if (id === "mbgnbd-mle") return given(bgNbdFit(histories(), "mbg"));
  if (id === "gg-mle")
    return given(gammaGammaFit(rows().map(([frequency, , , meanSpend]) => ({ frequency, meanSpend }))));
  if (id === "bgnbd-ll") return { ll: given(bgNbdLogLikelihood(histories(), inputs)) };
  if (id.startsWith("bgnbd-E-")) return { expected: bgNbdExpected(inputs.t, inputs) };
  if (id.startsWith("bgnbd-pmf")) return { p: chances(inputs) };
  if (id.startsWith("bgnbd-alive"))
    return { p_alive: bgNbdAlive({ frequency: inputs.x, recency: inputs.t_x, age: inputs.T }, published) };
  return undefined;
});

function rows(): [x: number, recency: number, age: number, meanSpend: number][] {
  return readVectors<{ rows: [number, number, number, number][] }>("cdnow_summary.json")!.rows;
}

function histories(): PurchaseHistory[] {
  return rows().map(([frequency, recency, age]) => ({ frequency, recency, age }));
}

function chances(inputs: VectorCase["inputs"]): number | number[] {
  const { n, t, ...parameters } = inputs;
  return Array.isArray(n) ? n.map((count) => bgNbdPmf(count, t, parameters)) : bgNbdPmf(n, t, parameters);
}

function ofDonations({ id, inputs }: VectorCase): Record<string, unknown> {
  const donors: OpportunityHistory[] = inputs.rows.map(
    ([frequency, recency, opportunities, customers]: number[]) => ({
      frequency,
      recency,
      opportunities,
      customers,
    }),
  );
  const fit = given(bgBbFit(donors));
  if (id === "bgbb-mle") return fit;
  if (id === "bgbb-total")
    return {
      total: donors.reduce((sum, donor) => sum + (donor.customers ?? 1) * bgBbExpected(donor, 5, fit), 0),
    };
  const asked: number[][] = inputs.cases;
  return {
    p_alive: asked.map(([frequency, recency, opportunities]) =>
      bgBbAlive({ frequency: frequency!, recency: recency!, opportunities: opportunities! }, fit),
    ),
  };
}

function given<T>(answer: Answer<T>): T {
  if (!answer.known) throw new Error(`unknown: ${answer.why}`);
  return answer.value;
}
