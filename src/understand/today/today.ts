import type { Actor } from "../../access/actor.ts";
import { rateRatio } from "../../core/stats/rate-ratio.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { Pain, Today } from "../contract.ts";
import { getCostModel } from "../costs/cost-model.ts";
import { findOpenGrouping } from "../grouping-run/queries.ts";
import { painsOf, sortPains } from "../pains/pains.ts";
import { listTopicRows } from "../pains/queries.ts";
import { readPains } from "../pains/read-pains.ts";
import { compareMarks } from "./marks.ts";
import { chooseNextSteps } from "./next-steps.ts";
import * as queries from "./queries.ts";

const fourWeeksMs = 28 * 86_400_000;
const mostShown = 5;
/** Pains and trends are read over the last year: what hurt before that is history. */
const yearMs = 366 * 86_400_000;

/**
 * The first screen: how much came, what hurts most, what changed beyond noise, marks, and what to do next. "Now" is the last four weeks
 * up to yesterday, or up to the last contact where the records end earlier (a file of last year is read as of its end).
 */
export async function getToday(tx: WorkspaceTx, actor: Actor, now: Date): Promise<Today> {
  const all = await queries.countAll(tx);
  const { isDefault } = await getCostModel(tx, actor);
  const end = await endOfRecords(tx, actor, all.last_at, now);
  const from = new Date(end.getTime() - yearMs).toISOString();
  const facts = await readPains(tx, actor, { from, to: end.toISOString() });
  const pains = sortPains(painsOf(facts, await listTopicRows(tx, ["proposed", "accepted"])), "money");
  const changed = sortPains(pains.filter(isChanging), "growth").slice(0, mostShown);
  const runningJobId = await findOpenGrouping(tx);
  return {
    hasFeedback: all.total > 0,
    total: all.total,
    lastFeedbackAt: all.last_at?.toISOString() ?? null,
    volume: await readVolume(tx, all.first_at, end),
    hurtsMost: pains.slice(0, mostShown),
    changed,
    marks: await readMarks(tx, end),
    nextSteps: chooseNextSteps({
      hasFeedback: all.total > 0,
      hasGrouping: facts.grouping !== undefined,
      isGroupingRunning: runningJobId !== null,
      unread: facts.unread,
      pains,
      growing: changed.find(({ trend }) => trend.known && trend.value.verdict !== "fading"),
      standing: await queries.readStanding(tx),
      costsAreDefault: isDefault,
    }),
  };
}

/** The first instant after the last day that is over: of today's day, or of the last contact's. */
async function endOfRecords(tx: WorkspaceTx, actor: Actor, lastAt: Date | null, now: Date): Promise<Date> {
  const { timeZone } = actor.workspace;
  const today = await queries.endOfDay(tx, new Date(now.getTime() - 86_400_000), timeZone);
  if (!lastAt) return today;
  const last = await queries.endOfDay(tx, lastAt, timeZone);
  return last < today ? last : today;
}

async function readVolume(tx: WorkspaceTx, firstAt: Date | null, end: Date): Promise<Today["volume"]> {
  const middle = new Date(end.getTime() - fourWeeksMs);
  const start = new Date(middle.getTime() - fourWeeksMs);
  const recent = await queries.countBetween(tx, middle, end);
  const before = await queries.countBetween(tx, start, middle);
  // Records that begin within these weeks would make a growth out of their own beginning.
  const isWhole = firstAt !== null && firstAt <= start;
  return {
    recent,
    before,
    ratio: isWhole
      ? rateRatio({ events: recent, exposure: 28 }, { events: before, exposure: 28 })
      : { known: false, why: "no-data" },
  };
}

async function readMarks(tx: WorkspaceTx, end: Date): Promise<Today["marks"]> {
  const middle = new Date(end.getTime() - fourWeeksMs);
  const start = new Date(middle.getTime() - fourWeeksMs);
  return compareMarks(await queries.sumMarks(tx, middle, end), await queries.sumMarks(tx, start, middle));
}

function isChanging({ trend }: Pain): boolean {
  return trend.known && trend.value.verdict !== "steady";
}
