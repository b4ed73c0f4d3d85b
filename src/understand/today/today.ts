import type { Actor } from "../../access/actor.ts";
import { rateRatio } from "../../core/stats/rate-ratio.ts";
import { prepareFilter } from "../../listen/feedback/filter.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { Pain } from "../contract.ts";
import type { Today, TodayQuery } from "./contract.ts";
import { getCostModel } from "../costs/cost-model.ts";
import { findOpenGrouping } from "../grouping-run/open-groupings.ts";
import { painsOf, sortPains } from "../pains/pains.ts";
import { listTopicRows } from "../pains/queries.ts";
import { readPains } from "../pains/read-pains.ts";
import { compareMarks } from "./marks.ts";
import { chooseNextSteps } from "./next-steps.ts";
import { findSpikes } from "./spikes.ts";
import * as queries from "./queries.ts";

const mostShown = 5;

/**
 * The first screen: how much came, what hurts most, what changed beyond noise, marks, and what to do next. "Now" is the last four weeks
 * up to yesterday, or up to the last contact where the records end earlier (a file of last year is read as of its end). Pains and
 * trends are read over the last year: what hurt before that is history. "Now" is the company's, whatever segment the screen is cut by.
 */
export async function getToday(tx: WorkspaceTx, actor: Actor, query: TodayQuery, now: Date): Promise<Today> {
  const filter = await prepareFilter(tx, actor, query);
  const cut = filter.where();
  const all = await queries.countAll(tx, (await prepareFilter(tx, actor, {})).where());
  const shown = filter.isOpen() ? all : await queries.countAll(tx, cut);
  const { isDefault } = await getCostModel(tx, actor);
  const midnights = await queries.readMidnights(tx, {
    now,
    lastAt: all.last_at,
    timeZone: actor.workspace.timeZone,
  });
  const periods = periodsOf(midnights);
  const facts = await readPains(tx, actor, { ...query, ...periods.year });
  const pains = sortPains(painsOf(facts, await listTopicRows(tx, ["proposed", "accepted"])), "money");
  const changed = sortPains(pains.filter(isChanging), "growth").slice(0, mostShown);
  const runningJobId = await findOpenGrouping(tx);
  return {
    hasFeedback: all.total > 0,
    total: shown.total,
    lastFeedbackAt: shown.last_at?.toISOString() ?? null,
    periods,
    volume: await readVolume(tx, cut, all.first_at, midnights),
    spikes: await findSpikes(tx, facts, {
      cut,
      from: midnights.yearAgo.at,
      to: midnights.end.at,
      timeZone: actor.workspace.timeZone,
    }),
    hurtsMost: pains.slice(0, mostShown),
    changed,
    marks: await readMarks(tx, cut, midnights),
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

function periodsOf({ yearAgo, start, middle, end }: queries.Midnights): Today["periods"] {
  return {
    year: { from: yearAgo.day, to: end.day },
    recent: { from: middle.day, to: end.day },
    before: { from: start.day, to: middle.day },
  };
}

async function readVolume(
  tx: WorkspaceTx,
  cut: queries.Cut,
  firstAt: Date | null,
  { start, middle, end }: queries.Midnights,
): Promise<Today["volume"]> {
  const recent = await queries.countBetween(tx, cut, middle.at, end.at);
  const before = await queries.countBetween(tx, cut, start.at, middle.at);
  // Records that begin within these weeks would make a growth out of their own beginning.
  const isWhole = firstAt !== null && firstAt <= start.at;
  return {
    recent,
    before,
    ratio: isWhole
      ? rateRatio({ events: recent, exposure: 28 }, { events: before, exposure: 28 })
      : { known: false, why: "no-data" },
  };
}

async function readMarks(
  tx: WorkspaceTx,
  cut: queries.Cut,
  { start, middle, end }: queries.Midnights,
): Promise<Today["marks"]> {
  const recent = await queries.sumMarks(tx, cut, { from: middle.at, to: end.at });
  return compareMarks(recent, await queries.sumMarks(tx, cut, { from: start.at, to: middle.at }));
}

function isChanging({ trend }: Pain): boolean {
  return trend.known && trend.value.verdict !== "steady";
}
