/** The library `otklik/core`: the one place that re-exports. What stands here is documented, exemplified and swept for edges by a test. */

// ── answers
export { type Answer, type Estimate, known, unknown, type Unknown } from "./kit/answer.ts";
export { OutOfRange } from "./kit/check.ts";

// ── metrics: feeling, contact centre, product
export { nps, type NpsCounts } from "./metrics/nps.ts";
export { npsCounts } from "./metrics/nps-counts.ts";
export { type NpsWald, npsWald } from "./metrics/nps-wald.ts";
export { compareNps, type NpsChange } from "./metrics/compare-nps.ts";
export { compareNpsPaired } from "./metrics/compare-nps-paired.ts";
export { type NpsWeights, weightedNps } from "./metrics/weighted-nps.ts";
export { enps } from "./metrics/enps.ts";
export { csat } from "./metrics/csat.ts";
export { type Ces, ces } from "./metrics/ces.ts";
export { type MarkScale, meanMark } from "./metrics/mean-mark.ts";
export { markOf } from "./metrics/mark.ts";
export { type Csi, csi, type CsiFactor, type CsiQuadrant } from "./metrics/csi.ts";
export { csiBootstrap, type Draws } from "./metrics/csi-bootstrap.ts";
export { type WeightedEstimate, weightedShare } from "./metrics/weighted-share.ts";
export { weightedMean } from "./metrics/weighted-mean.ts";
export { responseRate, type SurveyInvitations } from "./metrics/response-rate.ts";
export { contactRate } from "./metrics/contact-rate.ts";
export { fcr, type FirstContacts } from "./metrics/fcr.ts";
export { repeatContactRate } from "./metrics/repeat-contact-rate.ts";
export {
  type ContactMoment,
  countRepeats,
  type RepeatCounts,
  type RepeatsInput,
} from "./metrics/count-repeats.ts";
export { aht } from "./metrics/aht.ts";
export { type AhtParts, ahtParts, type HandleTimes } from "./metrics/aht-parts.ts";
export { asa } from "./metrics/asa.ts";
export { type AbandonedAs, type QueueCounts, serviceLevel } from "./metrics/service-level.ts";
export { occupancy } from "./metrics/occupancy.ts";
export { utilization } from "./metrics/utilization.ts";
export { abandonmentRate, type Abandonments } from "./metrics/abandonment-rate.ts";
export { transferRate } from "./metrics/transfer-rate.ts";
export { type BacklogAge, backlogAge } from "./metrics/backlog-age.ts";
export { churnRate } from "./metrics/churn-rate.ts";
export {
  type DayRetention,
  type PersonDays,
  retentionByDay,
  type RetentionInput,
} from "./metrics/retention-by-day.ts";
export { type Cohort, type CohortInput, cohortTable, type CustomerDay } from "./metrics/cohort-table.ts";
export { conversion } from "./metrics/conversion.ts";
export { conversionFunnel, type FunnelStep } from "./metrics/conversion-funnel.ts";
export { redemption } from "./metrics/redemption.ts";
export { arpu } from "./metrics/arpu.ts";
export { arppu } from "./metrics/arppu.ts";
export { type ActiveUsers, dauWauMau } from "./metrics/dau-wau-mau.ts";
export { stickiness } from "./metrics/stickiness.ts";
export { costPerContact } from "./metrics/cost-per-contact.ts";
export { type CostToServe, costToServe, type ServedChannel } from "./metrics/cost-to-serve.ts";
export { type CsiAnswers } from "./metrics/csi-answers.ts";
export { type WeightSums } from "./metrics/weight-sums.ts";

// ── stats: shares and means
export { agrestiCoull } from "./stats/agresti-coull.ts";
export type { Alternative } from "./stats/alternative.ts";
export {
  chiSquareIndependence,
  type ChiSquareTest,
  type TableTest,
} from "./stats/chi-square-independence.ts";
export { chiSquareProportions } from "./stats/chi-square-proportions.ts";
export { clopperPearson } from "./stats/clopper-pearson.ts";
export { fisherExact, type FisherTest } from "./stats/fisher-exact.ts";
export { jeffreys } from "./stats/jeffreys.ts";
export { miettinenNurminen } from "./stats/miettinen-nurminen.ts";
export { multinomialIntervals, type MultinomialMethod } from "./stats/multinomial-intervals.ts";
export { newcombeDifference } from "./stats/newcombe-difference.ts";
export { oddsRatio, type OddsRatioMethod } from "./stats/odds-ratio.ts";
export { oneProportionTest, type OneProportionOptions } from "./stats/one-proportion-test.ts";
export {
  pairwiseProportions,
  type PairOfProportions,
  type PairwiseOptions,
} from "./stats/pairwise-proportions.ts";
export { poissonRateInterval } from "./stats/poisson-rate-interval.ts";
export type { Proportion } from "./stats/proportion.ts";
export { type CountedRate, rateRatio } from "./stats/rate-ratio.ts";
export { relativeRisk } from "./stats/relative-risk.ts";
export { twoProportions, type TwoProportionsOptions } from "./stats/two-proportions.ts";
export { waldDifference, type WaldSpread } from "./stats/wald-difference.ts";
export { wilson } from "./stats/wilson.ts";
export { wilsonContinuity } from "./stats/wilson-continuity.ts";

// ── stats: experiments
export { type Adjustment, adjustPValues } from "./stats/adjust-p-values.ts";

// ── stats: sequential, Bayesian, bootstrap, causal, sampling

// ── stats: drivers, agreement, classification
export type { PairedValues } from "./stats/paired-values.ts";
export { pearson, type PearsonTest } from "./stats/pearson.ts";
export { type RankTest, spearman } from "./stats/spearman.ts";
export { kendall } from "./stats/kendall.ts";
export type { Columns } from "./stats/complete-rows.ts";
export { type CorrelationMatrix, correlationMatrix } from "./stats/correlation-matrix.ts";
export { multipleRegression, type Regression, type RegressionData } from "./stats/multiple-regression.ts";
export type { DriverCorrelations } from "./stats/driver-correlations.ts";
export { type Importance, lmg } from "./stats/lmg.ts";
export { relativeWeights } from "./stats/relative-weights.ts";
export { subsetR2 } from "./stats/subset-r2.ts";
export { type Dominance, dominanceAnalysis } from "./stats/dominance-analysis.ts";
export { type DriverData, driverImportance, type DriverRanking } from "./stats/driver-importance.ts";
export { type Inflation, vif } from "./stats/vif.ts";

// ── detect

// ── discovery

// ── queueing

// ── forecast

// ── scheduling

// ── customers: retention, lifetime value, RFM, Kano, priority

// ── decisions, policy, calendar, matching
export { addWorkingDays, type DayDeadline, workingDaysBetween } from "./calendar/add-working-days.ts";
export { addWorkingTime } from "./calendar/add-working-time.ts";
export { easterSunday } from "./calendar/easter-sunday.ts";
export type { Instant } from "./calendar/instant.ts";
export { isWorkingAt, nextOpening } from "./calendar/next-opening.ts";
export { presetCalendar, type PresetInput } from "./calendar/preset-calendar.ts";
export { type HolidayCountry, publicHolidays } from "./calendar/public-holidays.ts";
export type { Period, Weekday, WorkingCalendar } from "./calendar/working-calendar.ts";
export {
  type ClockPause,
  type DeadlineInput,
  type DeadlineState,
  workingDeadline,
} from "./calendar/working-deadline.ts";
export { workingMillisecondsBetween } from "./calendar/working-milliseconds-between.ts";

// ── finance
