import type { Actor } from "../../access/actor.ts";
import { prepareFilter } from "../../listen/feedback/filter.ts";
import { getSegment } from "../../listen/segments/segments.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { compareMarks } from "../today/marks.ts";
import { type ScaleSums, sumMarks } from "../today/queries.ts";
import type { SegmentMarks } from "./contract.ts";

/** Marks of a segment's customers beside those of all others. */
export async function getSegmentMarks(tx: WorkspaceTx, actor: Actor, id: string): Promise<SegmentMarks> {
  await getSegment(tx, actor, id);
  const whole = await sumMarks(tx, (await prepareFilter(tx, actor, {})).where());
  const inside = await sumMarks(tx, (await prepareFilter(tx, actor, { segment: [id] })).where());
  const outside = whole.map((sums) =>
    without(
      sums,
      inside.find(({ scale }) => scale === sums.scale),
    ),
  );
  return {
    marks: compareMarks(inside, outside).map(({ scale, n, recent, before, changed }) => ({
      scale,
      n,
      segment: recent,
      othersN: outside.find((sums) => sums.scale === scale)?.n ?? 0,
      others: before,
      differs: changed,
    })),
  };
}

function without(whole: ScaleSums, part: ScaleSums | undefined): ScaleSums {
  if (!part) return whole;
  const left = (name: Exclude<keyof ScaleSums, "scale">) => whole[name] - part[name];
  return {
    scale: whole.scale,
    n: left("n"),
    sum: left("sum"),
    sumSquares: left("sumSquares"),
    promoters: left("promoters"),
    passives: left("passives"),
    detractors: left("detractors"),
  };
}
