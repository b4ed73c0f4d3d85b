import type { Actor } from "../../access/actor.ts";
import { known, unknown } from "../../core/kit/answer.ts";
import type { Proportion } from "../../core/stats/proportion.ts";
import { worthOfSatisfaction } from "../../core/stats/worth-of-satisfaction.ts";
import { prepareFilter } from "../../listen/feedback/filter.ts";
import { listSegmentSets } from "../../listen/segments/segment-sets.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { followUpDays, readLeaving } from "../churn/queries.ts";
import { getCostModel } from "../costs/cost-model.ts";
import type { WorthPart, WorthQuery, WorthReply } from "./contract.ts";
import { countEvents, countScales, countSides, findLastEvent, type SideRow } from "./queries.ts";

/** From which mark of a scale a customer is satisfied, and to which dissatisfied; a scale not listed cannot tell. */
const sides: Record<string, { satisfiedFrom: number; dissatisfiedTo: number }> = {
  csat5: { satisfiedFrom: 4, dissatisfiedTo: 2 },
  stars5: { satisfiedFrom: 4, dissatisfiedTo: 2 },
  csat7: { satisfiedFrom: 6, dissatisfiedTo: 3 },
  ces7: { satisfiedFrom: 6, dissatisfiedTo: 3 },
  nps: { satisfiedFrom: 9, dissatisfiedTo: 6 },
};

const least = 30;
const mostStrata = 20;
const buying = /order|purchase|bought|buy|paid|payment|checkout|заказ|покуп|оплат/i;

/** How many times more often satisfied customers recommend, buy again and stay than dissatisfied ones. */
export async function tellWorth(
  tx: WorkspaceTx,
  actor: Actor,
  query: WorthQuery,
  now: Date,
): Promise<WorthReply> {
  const filter = await prepareFilter(tx, actor, query);
  const scales = (await countScales(tx, filter)).filter(({ scale }) => scale in sides);
  const events = await countEvents(tx);
  const scale = chosenScale(scales, query.scale);
  const event = query.event ?? events.find(({ name }) => buying.test(name))?.name ?? null;
  const { model } = await getCostModel(tx, actor);
  const { knownTo: leavingKnownTo } = await readLeaving(tx, { events: model.leavingEvents, now });
  const { by = null } = query;
  const segments = by === "segment" ? await listSegmentSets(tx, actor) : [];
  const rows =
    scale === null
      ? []
      : await countSides(tx, {
          filter,
          scale,
          ...sides[scale]!,
          cut: by === "segment" ? null : by,
          segments,
          days: followUpDays,
          event,
          boughtKnownTo: event === null ? null : await findLastEvent(tx, now),
          leavingEvents: model.leavingEvents,
          leavingKnownTo,
        });
  // Saved segments may share customers: then all of them stand in rows of their own.
  const once = by === "segment" ? rows.filter(({ part }) => part === null) : rows;
  const peopleOf = (satisfied: boolean | null) =>
    once.filter((row) => row.satisfied === satisfied).reduce((sum, { people }) => sum + people, 0);
  const nameOf = new Map<string | null, string>(segments.map(({ id, name }) => [id, name]));
  const worthBy = (did: (row: SideRow) => Proportion) =>
    worthOf(
      rows.map((row) => ({ ...row, part: nameOf.get(row.part) ?? row.part })),
      { did, areApart: by !== "segment" },
    );
  return {
    scales,
    events,
    scale,
    event,
    by,
    days: followUpDays,
    least,
    people: {
      satisfied: peopleOf(true),
      between: peopleOf(null),
      dissatisfied: peopleOf(false),
    },
    recommend:
      scale === "nps"
        ? unknown("not-comparable")
        : worthBy(({ promoters, asked }) => ({
            hits: promoters,
            trials: asked,
          })),
    buy:
      event === null
        ? unknown("no-data")
        : worthBy(({ bought, followedBuying }) => ({
            hits: bought,
            trials: followedBuying,
          })),
    stay:
      leavingKnownTo === null
        ? unknown("no-data")
        : worthBy(({ stayed, followedLeaving }) => ({
            hits: stayed,
            trials: followedLeaving,
          })),
  };
}

/** The one asked for, else the one with the most marks; NPS last, for it is the outcome. */
function chosenScale(scales: WorthReply["scales"], asked: string | undefined): string | null {
  if (asked !== undefined) return scales.some(({ scale }) => scale === asked) ? asked : null;
  return (scales.find(({ scale }) => scale !== "nps") ?? scales[0])?.scale ?? null;
}

type Told = {
  did: (row: SideRow) => Proportion;
  /** Whether each customer is in one stratum at most: only then strata may be joined and compared. */
  areApart: boolean;
};

function worthOf(rows: readonly SideRow[], { did, areApart }: Told): WorthPart {
  const none = { hits: 0, trials: 0 };
  const names = [...new Set(rows.map(({ part }) => part))].slice(0, mostStrata);
  const strata = names.map((name) => {
    const side = (satisfied: boolean) => {
      const row = rows.find((each) => each.part === name && each.satisfied === satisfied);
      return row ? did(row) : none;
    };
    return { name: name ?? "", satisfied: side(true), dissatisfied: side(false) };
  });
  const asked = strata.reduce((sum, each) => sum + each.satisfied.trials + each.dissatisfied.trials, 0);
  if (asked === 0) return unknown("no-data");
  const found = worthOfSatisfaction({ strata, least });
  if (!found.known) return found;
  const { pooled, pooledStrata, homogeneity } = found.value;
  return known({
    strata: found.value.strata.map(({ satisfied, dissatisfied, ratio }, at) => ({
      name: names[at]!,
      ratio,
      satisfied: {
        ...countsOf(strata[at]!.satisfied),
        share: satisfied,
      },
      dissatisfied: {
        ...countsOf(strata[at]!.dissatisfied),
        share: dissatisfied,
      },
    })),
    pooled: areApart ? pooled : unknown("not-comparable"),
    pooledStrata: areApart ? pooledStrata : 0,
    differP: areApart && homogeneity.known ? homogeneity.value.p : null,
  });
}

function countsOf({ hits, trials }: Proportion): { hits: number; people: number } {
  return { hits, people: trials };
}
