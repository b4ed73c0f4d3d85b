import type { Unknown } from "../core/kit/answer.ts";
import type { KeyDrivers } from "../core/stats/key-drivers.ts";
import type { LeftOut } from "../understand/drivers/find-ratings.ts";

/** The same for the rows of one value of the column they are cut by; or why it cannot be told. */
export type DriverSegment =
  | (KeyDrivers & { segment: string; why: null })
  | { segment: string; rows: number; why: Unknown };

/** What `otklik drivers --json` prints; it depends on the file and the options alone. Shares and R2 are 0..1. */
export type DriversReport = KeyDrivers & {
  file: string;
  outcome: string;
  /** Answers that count as yes; null for an outcome of marks. */
  positive: string[] | null;
  model: "linear" | "logistic";
  method: "lmg" | "relative-weights";
  /** null when none was asked for. */
  methodAsked: "lmg" | "relative-weights" | null;
  draws: number;
  seed: number;
  rows: number;
  /** Rows that could not be read. */
  broken: number;
  /** Rows with an outcome. */
  answered: number;
  /** How many of them were drawn at random, when there were too many to hold; null when all were taken. */
  sampled: number | null;
  chosen: "named" | "ratings" | "numbers";
  /** Drivers of two answers, with the one that counts 1. */
  coded: { column: string; one: string }[];
  leftOut: LeftOut[];
  by: string | null;
  segments: DriverSegment[];
  /** Values beyond the commonest, and rows without one. */
  segmentsLeftOut: number;
  /** How to read importance: it is never an effect. */
  reading: "association";
};
