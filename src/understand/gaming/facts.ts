/** Plain words that the contract and the console share. */

/** What looks like gaming; `heap` to `above-target` are of handle times. */
export const gamingPatterns = [
  "aht-repeats",
  "heap",
  "below-target",
  "above-target",
  "mark-burst",
  "asked-pleased",
  "resolved-returns",
] as const;
export type GamingPattern = (typeof gamingPatterns)[number];

export const gamingLevels = ["agent", "team", "channel", "source"] as const;
export type GamingLevel = (typeof gamingLevels)[number];

/** "open" takes an earlier word back. */
export const gamingVerdicts = ["real", "explained", "open"] as const;

/** What a strip shows: shares, the ratio of later to earlier handle time, change or gap of shares, marks of one hour. */
export const stripMeasures = [
  "handle-ratio",
  "repeat-change",
  "short-share",
  "target-share",
  "hour-marks",
  "asked-gap",
  "return-share",
] as const;
export type StripMeasure = (typeof stripMeasures)[number];
