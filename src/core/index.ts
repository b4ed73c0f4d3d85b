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
export {
  type BenchmarkComparison,
  type BenchmarkNumber,
  type BenchmarkOptions,
  compareBenchmarks,
} from "./metrics/compare-benchmarks.ts";
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
export { csiOfWeights } from "./metrics/csi-of-weights.ts";

// ── the catalogue of metrics
export { compareMetric, metricCatalogue, metricFromSums } from "./catalogue/catalogue.ts";
export {
  type Metric,
  type MetricArea,
  type MetricDifference,
  type MetricEstimate,
  type MetricUnit,
  type MetricSums,
} from "./catalogue/metric.ts";

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
export { compareProportions, type ProportionComparison } from "./stats/compare-proportions.ts";
export { fisherExact, type FisherTest } from "./stats/fisher-exact.ts";
export { jeffreys } from "./stats/jeffreys.ts";
export { meanInterval } from "./stats/mean-interval.ts";
export { miettinenNurminen } from "./stats/miettinen-nurminen.ts";
export { multinomialIntervals, type MultinomialMethod } from "./stats/multinomial-intervals.ts";
export { newcombeDifference } from "./stats/newcombe-difference.ts";
export { differenceOfEstimates } from "./stats/difference-of-estimates.ts";
export { oddsRatio, type OddsRatioMethod } from "./stats/odds-ratio.ts";
export { oneProportionTest, type OneProportionOptions } from "./stats/one-proportion-test.ts";
export {
  pairwiseProportions,
  type PairOfProportions,
  type PairwiseOptions,
} from "./stats/pairwise-proportions.ts";
export { type PairedCounts, pairedProportions } from "./stats/paired-proportions.ts";
export { poissonRateInterval } from "./stats/poisson-rate-interval.ts";
export type { Proportion } from "./stats/proportion.ts";
export { type CountedRate, rateRatio } from "./stats/rate-ratio.ts";
export { relativeRisk } from "./stats/relative-risk.ts";
export type { Moments, Sample, Summary } from "./stats/sample.ts";
export { twoProportions, type TwoProportionsOptions } from "./stats/two-proportions.ts";
export { waldDifference, type WaldSpread } from "./stats/wald-difference.ts";
export { wilson } from "./stats/wilson.ts";
export { wilsonContinuity } from "./stats/wilson-continuity.ts";

// ── stats: experiments
export { type Adjustment, adjustPValues } from "./stats/adjust-p-values.ts";
export { alphaProportions } from "./stats/alpha-proportions.ts";
export { cohenH } from "./stats/cohen-h.ts";
export { combineSummaries } from "./stats/combine-summaries.ts";
export type { ArmComparison, ArmOptions, ArmSpread } from "./stats/compare-by-delta.ts";
export {
  cuped,
  type CupedArm,
  type CupedComparison,
  type CupedLists,
  type CupedOptions,
  type CupedSums,
} from "./stats/cuped.ts";
export {
  cupedRatio,
  type CupedRatioArm,
  type CupedRatioComparison,
  type CupedRatioLists,
  type CupedRatioSums,
  type RatioProducts,
} from "./stats/cuped-ratio.ts";
export { detectableDifference } from "./stats/detectable-difference.ts";
export { detectableShare } from "./stats/detectable-share.ts";
export { equivalence, type EquivalenceTest, type Margin } from "./stats/equivalence.ts";
export {
  type DurationInput,
  type ExperimentDuration,
  experimentDuration,
} from "./stats/experiment-duration.ts";
export type { Sums } from "./stats/joint-moments.ts";
export { oneMeanTest } from "./stats/one-mean-test.ts";
export { type AnovaMethod, type AnovaTest, oneWayAnova } from "./stats/one-way-anova.ts";
export { pairedT } from "./stats/paired-t.ts";
export { pooledT } from "./stats/pooled-t.ts";
export { type ChiSquarePlan, powerChiSquare } from "./stats/power-chi-square.ts";
export { type MeanPlan, powerMeans } from "./stats/power-means.ts";
export type { Plan, SampleSize, Sides } from "./stats/power-plan.ts";
export { powerProportions, type ShareMethod, type SharePlan } from "./stats/power-proportions.ts";
export type { RatioArm, RatioLists, RatioSums } from "./stats/ratio-arm.ts";
export { ratioInterval } from "./stats/ratio-interval.ts";
export { ratioMetric } from "./stats/ratio-metric.ts";
export { sampleSizeChiSquare } from "./stats/sample-size-chi-square.ts";
export { sampleSizeMeans } from "./stats/sample-size-means.ts";
export { sampleSizeProportions } from "./stats/sample-size-proportions.ts";
export { type SampleRatioCheck, srm } from "./stats/srm.ts";
export type { MeanTest } from "./stats/student-test.ts";
export { summarise } from "./stats/summarise.ts";
export { welch } from "./stats/welch.ts";
export { welchLogRatio } from "./stats/welch-log-ratio.ts";
export { welchRelative } from "./stats/welch-relative.ts";

// ── stats: sequential, Bayesian, bootstrap, causal, sampling
export { type AlphaSpendingInput, alphaSpent, type SpendingFunction } from "./stats/alpha-spending.ts";
export type { EffectScale } from "./stats/arm-effect.ts";
export { type BayesianMeansInput, bayesianMeans } from "./stats/bayesian-means.ts";
export {
  type BayesianQuantilesInput,
  bayesianQuantiles,
  type QuantileInterval,
} from "./stats/bayesian-quantiles.ts";
export { type BayesianShares, type BayesianSharesInput, bayesianShares } from "./stats/bayesian-shares.ts";
export {
  type BetaBinomialLogMixtureInput,
  type BetaBinomialMixtureInput,
  betaBinomialLogMixture,
  betaBinomialMixtureBound,
} from "./stats/beta-binomial-mixture.ts";
export { type ExpectedLoss, expectedLoss } from "./stats/expected-loss.ts";
export {
  type BoundShape,
  type GroupSequentialInput,
  type GroupSequentialLook,
  groupSequentialBounds,
} from "./stats/group-sequential-bounds.ts";
export {
  bestMixtureRho,
  type NormalLogMixtureInput,
  type NormalMixtureInput,
  normalLogMixture,
  normalMixtureBound,
} from "./stats/normal-mixture.ts";
export type { EffectPosterior, EffectPrior } from "./stats/normal-posterior.ts";
export {
  type SequentialMean,
  type SequentialMeanInput,
  sequentialMeanDifference,
} from "./stats/sequential-mean-difference.ts";
export { type SequentialShareInput, sequentialShare } from "./stats/sequential-share.ts";
export { type ClusterComparison, type ClustersInput, clusterComparison } from "./stats/cluster-comparison.ts";
export type { Predictors } from "./stats/design-rows.ts";
export {
  type BeforeAfter,
  type DifferenceInDifferences,
  type DifferenceInDifferencesInput,
  differenceInDifferences,
} from "./stats/difference-in-differences.ts";
export {
  type BeforeAfterLists,
  type DifferenceInDifferencesPanelInput,
  differenceInDifferencesPanel,
} from "./stats/difference-in-differences-panel.ts";
export {
  type DifferenceInDifferencesRegression,
  type DifferenceInDifferencesRows,
  differenceInDifferencesRegression,
} from "./stats/difference-in-differences-regression.ts";
export {
  type InterruptedSeries,
  type InterruptedSeriesInput,
  interruptedTimeSeries,
  type SeriesModel,
} from "./stats/interrupted-time-series.ts";
export {
  type ArmsStratum,
  type FourfoldEffect,
  type MantelHaenszel,
  type MantelHaenszelInput,
  mantelHaenszel,
} from "./stats/mantel-haenszel.ts";
export type { Homogeneity } from "./stats/odds-homogeneity.ts";
export {
  type LeastSquares,
  type LeastSquaresInput,
  ordinaryLeastSquares,
  type RegressionErrors,
} from "./stats/ordinary-least-squares.ts";
export {
  type PoissonRegression,
  type PoissonRegressionInput,
  poissonRegression,
} from "./stats/poisson-regression.ts";
export { type EffectOfStratum, type StratifiedEffect, stratifiedEffect } from "./stats/stratified-effect.ts";
export type { TestedCoefficient } from "./stats/tested-coefficient.ts";
export {
  type AutoregressiveInput,
  type AutoregressiveRegression,
  autoregressiveRegression,
} from "./stats/autoregressive-regression.ts";
export {
  type BootstrapInput,
  type BootstrapStatistic,
  bootstrapInterval,
} from "./stats/bootstrap-interval.ts";
export { type EffectiveSampleSize, effectiveSampleSize } from "./stats/effective-sample-size.ts";
export { type SampleSizeFiniteInput, sampleSizeFinite } from "./stats/sample-size-finite.ts";
export {
  type AllocationMethod,
  type AllocationStratum,
  type StratifiedAllocationInput,
  stratifiedAllocation,
} from "./stats/stratified-allocation.ts";
export {
  type StratifiedEstimate,
  type StratumSample,
  stratifiedEstimate,
} from "./stats/stratified-estimate.ts";

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
export { type DriverData, driverImportance } from "./stats/driver-importance.ts";
export type { DriverRanking } from "./stats/rank-drivers.ts";
export { type Inflation, vif } from "./stats/vif.ts";
export {
  type LogisticData,
  type LogisticRegression,
  logisticRegression,
} from "./stats/logistic-regression.ts";
export {
  type Collinearity,
  type KeyDriver,
  type KeyDriverInput,
  type KeyDrivers,
  keyDrivers,
} from "./stats/key-drivers.ts";
export { type LogisticDriverData, logisticImportance } from "./stats/logistic-importance.ts";
export {
  type ImportancePerformance,
  importancePerformance,
  type MeasuredDriver,
} from "./stats/importance-performance.ts";
export {
  type SatisfactionStratum,
  type WorthInput,
  type WorthOfSatisfaction,
  worthOfSatisfaction,
} from "./stats/worth-of-satisfaction.ts";
export type { Label } from "./stats/labels.ts";
export type { TwoRaters } from "./stats/agreement-table.ts";
export { cohenKappa, type KappaTest, type KappaWeights } from "./stats/cohen-kappa.ts";
export type { RatingCounts } from "./stats/rating-counts.ts";
export { fleissKappa, type FleissTest } from "./stats/fleiss-kappa.ts";
export { randolphKappa, type RandolphKappa } from "./stats/randolph-kappa.ts";
export type { Ratings } from "./stats/ratings-by-unit.ts";
export type { Measurement } from "./stats/disagreement.ts";
export { percentAgreement } from "./stats/percent-agreement.ts";
export { type Alpha, type AlphaInput, krippendorffAlpha } from "./stats/krippendorff-alpha.ts";
export type { Classified } from "./stats/confusion-table.ts";
export { type ClassificationReport, classificationReport } from "./stats/classification-report.ts";
export { type LabelSets, multiLabelReport, type MultiLabelReport } from "./stats/multi-label-report.ts";
export type { ClassChances } from "./stats/class-chances.ts";
export { logLoss } from "./stats/log-loss.ts";
export { brierScore } from "./stats/brier-score.ts";
export { type Calibration, calibrationError, type CalibrationInput } from "./stats/calibration-error.ts";
export { entropy } from "./stats/entropy.ts";
export { mutualInformation } from "./stats/mutual-information.ts";
export { expectedMutualInformation } from "./stats/expected-mutual-information.ts";
export { type EntropyMean, normalizedMutualInformation } from "./stats/normalized-mutual-information.ts";
export { adjustedMutualInformation } from "./stats/adjusted-mutual-information.ts";
export { vMeasure, type VMeasure } from "./stats/v-measure.ts";
export { adjustedRand } from "./stats/adjusted-rand.ts";
export { fowlkesMallows } from "./stats/fowlkes-mallows.ts";
export type { Points } from "./stats/clustered-points.ts";
export type { Distance } from "./stats/cluster-distances.ts";
export { calinskiHarabasz } from "./stats/calinski-harabasz.ts";
export { daviesBouldin } from "./stats/davies-bouldin.ts";
export { silhouette, type Silhouette, type SilhouetteInput } from "./stats/silhouette.ts";

// ── detect
export {
  changePoints,
  type ChangePoint,
  type ChangePoints,
  type ChangePointsInput,
} from "./detect/change-points.ts";
export {
  type ChurnComparison,
  type ChurnComparisons,
  type ChurnInput,
  type ChurnOptions,
  type ChurnVerdict,
  compareChurn,
} from "./detect/compare-churn.ts";
export {
  compareMonths,
  type MonthChange,
  type MonthChangeKind,
  type MonthComparison,
  type MonthMoney,
  type TopicMonths,
} from "./detect/compare-months.ts";
export { cusum, type ChartSides, type Cusum, type CusumInput, type CusumSignal } from "./detect/cusum.ts";
export { cusumArl, type CusumArlInput } from "./detect/cusum-arl.ts";
export { cusumThreshold, type CusumThresholdInput } from "./detect/cusum-threshold.ts";
export { ewma, type Ewma, type EwmaInput } from "./detect/ewma.ts";
export { ewmaArl, type EwmaArlInput } from "./detect/ewma-arl.ts";
export { ewmaLimit, type EwmaLimitInput } from "./detect/ewma-limit.ts";
export {
  type AtRisk,
  matchCells,
  type MatchedCells,
  type MatchedStrata,
  type MatchOptions,
  type RiskCell,
  type TopicCells,
} from "./detect/match-cells.ts";
export { poissonCusum, type PoissonCusum, type PoissonCusumInput } from "./detect/poisson-cusum.ts";
export { poissonCusumArl, type PoissonCusumArlInput } from "./detect/poisson-cusum-arl.ts";
export {
  poissonCusumDesign,
  type PoissonCusumDesign,
  type PoissonCusumDesignInput,
} from "./detect/poisson-cusum-design.ts";
export { poissonRateAgainst } from "./detect/poisson-rate-against.ts";
export {
  poissonRateTest,
  type PoissonRateTest,
  type PoissonRateTestOptions,
} from "./detect/poisson-rate-test.ts";
export { joinStumps } from "./detect/join-stumps.ts";
export { type SeasonRole, type SeasonTrend, seasonTrends } from "./detect/season-trends.ts";
export type { SeriesFamily } from "./detect/segment-cost.ts";
export { type SpikeDay, spikeDays } from "./detect/spike-days.ts";
export { spikeTest, type SpikeTest, type SpikeTestInput } from "./detect/spike-test.ts";
export { type Trend, type TrendOptions, type TrendPeriod, trendVerdict } from "./detect/trend-verdict.ts";
export { type JointTrend, trendVerdicts } from "./detect/trend-verdicts.ts";
export {
  weeklySpikes,
  type WeeklySpike,
  type WeeklySpikes,
  type WeeklySpikesInput,
} from "./detect/weekly-spikes.ts";

// ── watch: early warning
export {
  advanceWatch,
  alarmSize,
  type WatchAdvance,
  type WatchAlarm,
  type WatchedInterval,
  type WatchSetting,
  type WatchState,
} from "./watch/advance-watch.ts";
export { type AlarmEvent, type AlarmSpan, groupAlarms } from "./watch/group-alarms.ts";
export { learnUsual, type Usual, type UsualInput } from "./watch/learn-usual.ts";
export { type Replay, type ReplayInput, replayWatch } from "./watch/replay-watch.ts";
export { riseSize, type RiseSizeInput } from "./watch/rise-size.ts";
export { type AlarmVerdicts, shareAlarms, type ShareAlarmsInput } from "./watch/share-alarms.ts";
export { usualRange, type UsualRangeInput } from "./watch/usual-range.ts";
export type { UsualScatter } from "./watch/usual-scatter.ts";
export { type SlotInput, weeklySlot } from "./watch/weekly-slot.ts";

// ── discovery
export { type Part, standingOut, type StandingOut } from "./discovery/standing-out.ts";
export type { AttributeColumn } from "./discovery/attribute-codes.ts";
export type { Direction } from "./discovery/best-subgroups.ts";
export type { SubgroupSearchInput } from "./discovery/subgroup-plan.ts";
export type { SubgroupEvidence, TargetKind } from "./discovery/subgroup-evidence.ts";
export {
  type Subgroup,
  type SubgroupConfirmation,
  type SubgroupSearch,
  subgroupSearch,
} from "./discovery/subgroup-search.ts";
export { wracc } from "./discovery/wracc.ts";
export type { HiddenSegmentsInput } from "./discovery/hidden-segments-plan.ts";
export type { LeftOutColumn, LeftOutReason, SegmentLabel } from "./discovery/segment-attribute.ts";
export type { SegmentFigures, SegmentMoney, SegmentSide } from "./discovery/segment-figures.ts";
export {
  type HiddenSegment,
  type HiddenSegments,
  hiddenSegments,
  type SegmentCondition,
  type SegmentConfirmation,
} from "./discovery/hidden-segments.ts";

// ── queueing
export { type BacklogInput, type BacklogInterval, backlog } from "./queueing/backlog.ts";
export { type BacklogAgents, type BacklogAgentsInput, backlogAgents } from "./queueing/backlog-agents.ts";
export { type ChatQueue, type ChatQueueInput, chatQueue } from "./queueing/chat-queue.ts";
export { type ChatStaffing, type ChatStaffingInput, chatStaffing } from "./queueing/chat-staffing.ts";
export { type AbandonServiceLevel, type ErlangA, type ErlangAInput, erlangA } from "./queueing/erlang-a.ts";
export {
  type ErlangAFiniteRoom,
  type ErlangAFiniteRoomInput,
  erlangAFiniteRoom,
} from "./queueing/erlang-a-finite-room.ts";
export { erlangB } from "./queueing/erlang-b.ts";
export {
  type ErlangBExtended,
  type ErlangBExtendedInput,
  erlangBExtended,
} from "./queueing/erlang-b-extended.ts";
export { erlangBServers } from "./queueing/erlang-b-servers.ts";
export { erlangBTraffic } from "./queueing/erlang-b-traffic.ts";
export { erlangC } from "./queueing/erlang-c.ts";
export { erlangCAsa } from "./queueing/erlang-c-asa.ts";
export { type ErlangCServiceLevelInput, erlangCServiceLevel } from "./queueing/erlang-c-service-level.ts";
export { erlangOccupancy } from "./queueing/erlang-occupancy.ts";
export {
  type MultiSkillGroup,
  type MultiSkillInput,
  type MultiSkillQueue,
  multiSkill,
} from "./queueing/multi-skill.ts";
export { shrinkagePositions } from "./queueing/shrinkage-positions.ts";
export type { SkillGroup, SkillQueue } from "./queueing/skill-day.ts";
export { type StaffDayInput, staffDay } from "./queueing/staff-day.ts";
export { type Staffing, type StaffingInput, type StaffingTarget, staffing } from "./queueing/staffing.ts";
export { trafficIntensity } from "./queueing/traffic-intensity.ts";

// ── forecast
export {
  type ChooseForecastInput,
  type ChosenForecast,
  chooseForecast,
  type ForecastContest,
} from "./forecast/choose-forecast.ts";
export {
  type ContactVolume,
  type ContactVolumeInput,
  contactVolume,
  type VolumeDay,
} from "./forecast/contact-volume.ts";
export { drift } from "./forecast/drift.ts";
export { type ForecastBias, forecastBias } from "./forecast/forecast-bias.ts";
export { type Holt, type HoltInput, holt } from "./forecast/holt.ts";
export { type HoltWinters, type HoltWintersInput, holtWinters } from "./forecast/holt-winters.ts";
export { type MaseInput, mase } from "./forecast/mase.ts";
export { maseOfSeries } from "./forecast/mase-of-series.ts";
export { naive } from "./forecast/naive.ts";
export type { ForecastMethod } from "./forecast/point-forecast.ts";
export { predictionInterval } from "./forecast/prediction-interval.ts";
export { type RollingOrigin, type RollingOriginInput, rollingOrigin } from "./forecast/rolling-origin.ts";
export { seasonalNaive } from "./forecast/seasonal-naive.ts";
export {
  type SimpleExponential,
  type SimpleExponentialInput,
  simpleExponential,
} from "./forecast/simple-exponential.ts";
export { smape } from "./forecast/smape.ts";
export { wape } from "./forecast/wape.ts";
export { type ContactDay, type WeeklyProfile, weeklyProfile } from "./forecast/weekly-profile.ts";

// ── scheduling
export { coverShifts } from "./scheduling/cover-shifts.ts";
export { type DaysOnPlan, fiveOfSeven } from "./scheduling/five-of-seven.ts";
export { type MinimizeGapInput, minimizeGap } from "./scheduling/minimize-gap.ts";
export type { BreakGroup, BreakRule } from "./scheduling/break-chains.ts";
export { type BreakPlan, type PlaceBreaksInput, placeBreaks } from "./scheduling/place-breaks.ts";
export type { Shift, ShiftPlan, ShiftPlanInput } from "./scheduling/shift-plan.ts";

// ── customers: retention, lifetime value, RFM, Kano, priority
export {
  type Holdout,
  type Purchase,
  type RfmCustomer,
  rfmSummary,
  type RfmSummaryInput,
} from "./rfm/rfm-summary.ts";
export { type RfmFacts, type RfmScore, rfmScores } from "./rfm/rfm-scores.ts";
export { type RfmSegment, rfmSegment } from "./rfm/rfm-segment.ts";
export { type LtvMargin, ltvMargin, type LtvMarginInput } from "./rfm/ltv-margin.ts";
export { type SbgFit, sbgFit } from "./rfm/sbg-fit.ts";
export { sbgSurvival } from "./rfm/sbg-survival.ts";
export { sbgRetention } from "./rfm/sbg-retention.ts";
export { type LifetimeOptions, sbgExpectedLifetime } from "./rfm/sbg-expected-lifetime.ts";
export { type BgNbdFit, bgNbdFit } from "./rfm/bg-nbd-fit.ts";
export { bgNbdLogLikelihood } from "./rfm/bg-nbd-log-likelihood.ts";
export { bgNbdAlive } from "./rfm/bg-nbd-alive.ts";
export { bgNbdExpected } from "./rfm/bg-nbd-expected.ts";
export { bgNbdConditional } from "./rfm/bg-nbd-conditional.ts";
export { bgNbdPmf } from "./rfm/bg-nbd-pmf.ts";
export { type ParetoNbdFit, paretoNbdFit } from "./rfm/pareto-nbd-fit.ts";
export { paretoNbdLogLikelihood } from "./rfm/pareto-nbd-log-likelihood.ts";
export { paretoNbdAlive } from "./rfm/pareto-nbd-alive.ts";
export { paretoNbdExpected } from "./rfm/pareto-nbd-expected.ts";
export { paretoNbdConditional } from "./rfm/pareto-nbd-conditional.ts";
export { type BgBbFit, bgBbFit } from "./rfm/bg-bb-fit.ts";
export { bgBbLogLikelihood } from "./rfm/bg-bb-log-likelihood.ts";
export { bgBbAlive } from "./rfm/bg-bb-alive.ts";
export { bgBbExpected } from "./rfm/bg-bb-expected.ts";
export { type GammaGammaFit, gammaGammaFit } from "./rfm/gamma-gamma-fit.ts";
export { gammaGammaSpend } from "./rfm/gamma-gamma-spend.ts";
export {
  customerLifetimeValue,
  type LifetimeValue,
  type LifetimeValueInput,
} from "./rfm/customer-lifetime-value.ts";
export { type KanoAnswer, type KanoCategory, kanoCategory } from "./kano/kano-category.ts";
export { type KanoCoefficients, kanoCoefficients, type KanoQuartet } from "./kano/kano-coefficients.ts";
export { type KanoFong, kanoFong } from "./kano/kano-fong.ts";
export { type KanoSummary, kanoSummary } from "./kano/kano-summary.ts";
export { kanoBootstrap, type KanoChances } from "./kano/kano-bootstrap.ts";
export { rice, type RiceFactors } from "./priority/rice.ts";
export { wsjf, type WsjfPoints } from "./priority/wsjf.ts";
export { type MoneyPriority, moneyPriority, type PricedPain } from "./priority/money-priority.ts";
export {
  type RankedIdea,
  type RoughNumber,
  type ScoredIdea,
  scoreRanking,
} from "./priority/score-ranking.ts";
export { type SbgParameters } from "./rfm/sbg.ts";
export { type BgNbdModel, type BgNbdParameters } from "./rfm/bg-nbd.ts";
export { type PurchaseHistory } from "./rfm/purchase-history.ts";
export { type ParetoNbdParameters } from "./rfm/pareto-nbd.ts";
export { type BgBbParameters, type OpportunityHistory } from "./rfm/bg-bb.ts";
export { type GammaGammaParameters, type SpendHistory } from "./rfm/gamma-gamma.ts";
export { type KanoCounts } from "./kano/kano-counts.ts";

// ── decisions, policy, calendar, matching
export { type MatchedRound, matchPairs } from "./matching/match-pairs.ts";
export { maximumMatching } from "./matching/maximum-matching.ts";
export type { MatchedPerson, MatchInput } from "./matching/meetings.ts";
export { type MeetingRound, roundRobin } from "./matching/round-robin.ts";
export type { Claim, ClaimCosts, ClaimDecision } from "./decisions/claim.ts";
export type { ClaimGuards, ClaimReason, ClaimRule } from "./decisions/claim-guards.ts";
export { decideClaim, type DecidedClaim } from "./decisions/decide-claim.ts";
export { decisionThreshold, type DecisionThreshold } from "./decisions/decision-threshold.ts";
export { payUnseenUpTo } from "./decisions/pay-unseen-up-to.ts";
export {
  type LossAction,
  type ExpectedLosses,
  expectedLossMatrix,
  type LossMatrix,
} from "./decisions/expected-loss-matrix.ts";
export {
  type PastClaim,
  simulateDecisions,
  type SimulatedGroup,
  type DecisionSimulation,
  type DecisionSimulationInput,
} from "./decisions/simulate-decisions.ts";
export { chooseAsk, type ChooseAskInput, type ChosenAsk } from "./policy/choose-ask.ts";
export type {
  AskedPerson,
  AskReason,
  AskRule,
  ContactCap,
  ContactRules,
  LedgerEntry,
  MayAskInput,
  PlannedAsk,
} from "./policy/contact-rules.ts";
export { dailyQuota, type QuotaInput } from "./policy/daily-quota.ts";
export { hashShare } from "./policy/hash-share.ts";
export { type AskVerdict, mayAsk } from "./policy/may-ask.ts";
export { previewAsks, type PreviewInput, type RuleCount } from "./policy/preview-asks.ts";
export { addWorkingDays, type DayDeadline } from "./calendar/add-working-days.ts";
export { addWorkingTime } from "./calendar/add-working-time.ts";
export { easterSunday } from "./calendar/easter-sunday.ts";
export type { Instant } from "./calendar/instant.ts";
export { isWorkingAt } from "./calendar/is-working-at.ts";
export {
  type LegalDeadline,
  legalDeadlines,
  type LegalInput,
  type LegalRegime,
} from "./calendar/legal-deadlines.ts";
export { nextOpening } from "./calendar/next-opening.ts";
export { presetCalendar, type PresetInput } from "./calendar/preset-calendar.ts";
export { type HolidayCountry, publicHolidays } from "./calendar/public-holidays.ts";
export type { Weekday, WorkingCalendar, WorkingPeriod } from "./calendar/working-calendar.ts";
export {
  type ClockPause,
  type DeadlineInput,
  type DeadlineState,
  workingDeadline,
} from "./calendar/working-deadline.ts";
export { workingDaysBetween } from "./calendar/working-days-between.ts";
export { workingMillisecondsBetween } from "./calendar/working-milliseconds-between.ts";

// ── finance
export { applyScenario, type ChangeKind, type DriverChange } from "./finance/apply-scenario.ts";
export { breakEven, type BreakEvenInput } from "./finance/break-even.ts";
export { compareScenarios, type Scenario, type ScenarioComparison } from "./finance/compare-scenarios.ts";
export {
  compensationCost,
  type CostFacts,
  type CostModel,
  handlingCost,
  isBad,
  pricedChannel,
} from "./finance/contact-cost.ts";
export {
  addCustomer,
  type CostSums,
  type CustomerCost,
  perMonth,
  topicCost,
  type TopicCost,
} from "./finance/topic-cost.ts";
export { irr } from "./finance/irr.ts";
export {
  monthlyServicePnl,
  type PnlLine,
  type PnlLines,
  type ServicePnl,
} from "./finance/monthly-service-pnl.ts";
export { npv } from "./finance/npv.ts";
export { paybackPeriods } from "./finance/payback-periods.ts";
export { presentValue } from "./finance/present-value.ts";
export {
  type Payback,
  preventionCalculator,
  type PreventionInput,
  type PreventionResult,
} from "./finance/prevention-calculator.ts";
export type { Ranged } from "./finance/ranged.ts";
export { roi } from "./finance/roi.ts";
export type { ServiceChannel, ServiceModel } from "./finance/service-model.ts";
export { type CapacityInput, timeDrivenCosts, type TimeDrivenCosts } from "./finance/time-driven-costs.ts";
export { type DriverRange, tornado, type TornadoBar } from "./finance/tornado.ts";

// ── gaming: how metrics are gamed, and by which sign it shows
export { type Judged, judgeTogether } from "./gaming/judge-together.ts";
export { type Measured, type StandOut, standOut, type StoodOut } from "./gaming/stand-out.ts";
export {
  type PeerCell,
  type PeerOptions,
  type PeerShare,
  shareAgainstPeers,
  type WhoShare,
} from "./gaming/share-against-peers.ts";
export {
  type AhtAgainstRepeats,
  ahtAgainstRepeats,
  type HalvesCell,
  type HalvesOptions,
  type HandledHalf,
} from "./gaming/aht-against-repeats.ts";
export {
  type AroundTarget,
  type Bunching,
  type BunchingKind,
  type HandleTimeCell,
  shortContacts,
} from "./gaming/short-contacts.ts";
export {
  type BurstOptions,
  type MarkBin,
  type MarkBurst,
  type MarkBursts,
  markBursts,
} from "./gaming/mark-bursts.ts";
export {
  type AskedCell,
  type AskedOfPleased,
  askedOfPleased,
  type AskedOptions,
  type Outcomes,
} from "./gaming/asked-of-pleased.ts";
export { resolvedReturns } from "./gaming/resolved-returns.ts";

// ── reading: how many texts, and what they tell of all
export { type RareCauseSampleInput, rareCauseSample } from "./reading/rare-cause-sample.ts";
export { type ReadStratum, shareInStrata } from "./reading/share-in-strata.ts";
export { adjustedCount, type AdjustedCountInput } from "./quantification/adjusted-count.ts";
export { classSharesByEm, type ClassSharesInput } from "./quantification/class-shares-by-em.ts";
