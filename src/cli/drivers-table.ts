import type { Estimate } from "../core/kit/answer.ts";
import type { Locale } from "../core/kit/fault.ts";
import type { KeyDriver, KeyDrivers } from "../core/stats/key-drivers.ts";
import { driversWords } from "./drivers-words.ts";
import type { DriversReport, DriverSegment } from "./drivers-report.ts";

export type DriversLook = { locale: Locale; colour: boolean };

const barWidth = 16;
const nameWidth = 32;
const shownLeftOut = 12;

/** The ranking for a person: drivers with bars, then how much is explained, warnings, and segments. */
export function driversTable(report: DriversReport, look: DriversLook): string {
  const text = driversWords[look.locale];
  const outcome = report.positive ? `${report.outcome} = ${report.positive.join(", ")}` : report.outcome;
  return [
    text.title(outcome, text.model[report.model], text.method[report.method]),
    "",
    ...ranking(report, look),
    "",
    text.explained(percent(report.r2, look), report.n.toLocaleString(tag[look.locale])),
    text.association,
    ...notes(report, look),
    ...report.segments.flatMap((segment) => ["", ...segmentLines(report, segment, look)]),
    ...(report.segmentsLeftOut > 0 ? ["", text.segmentsLeftOut(report.segmentsLeftOut)] : []),
  ].join("\n");
}

function ranking({ drivers }: KeyDrivers, look: DriversLook): string[] {
  const { head, quadrant } = driversWords[look.locale];
  const most = Math.max(...drivers.map(({ share }) => share.value), Number.MIN_VALUE);
  const rows = drivers.map((driver) => [
    cut(driver.name),
    bar(driver.share.value / most),
    percent(driver.share, look),
    decimal(driver.correlation, 2, look),
    vif(driver, look),
    mark(driver, look),
    driver.quadrant ? `${quadrant[driver.quadrant]}${driver.settled ? "" : " ?"}` : "",
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (leftmost.has(at) ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join("  ")
      .trimEnd();
  const dim = (said: string) => (look.colour ? `\u001b[2m${said}\u001b[0m` : said);
  return [dim(line(head)), ...rows.map(line)];
}

const leftmost = new Set([0, 1, 6]);

function segmentLines({ by }: DriversReport, segment: DriverSegment, look: DriversLook): string[] {
  const text = driversWords[look.locale];
  const name = `${by} = ${segment.segment}`;
  if (segment.why !== null) return [`${name}: ${text.why(segment.rows, text.unknown[segment.why])}`];
  const count = segment.n.toLocaleString(tag[look.locale]);
  return [`${name}: ${text.explained(percent(segment.r2, look), count)}`, ...ranking(segment, look)];
}

function notes(report: DriversReport, look: DriversLook): string[] {
  const text = driversWords[look.locale];
  const { collinearity, dropped, broken, sampled, coded, leftOut } = report;
  const lines: string[] = [];
  const names = (list: readonly string[]) => list.map(cut).join(", ");
  if (collinearity.level !== "none")
    lines.push(text.collinear[collinearity.level](names(collinearity.drivers)));
  if (report.drivers.some(({ settled }) => settled === false)) lines.push(text.unsettled);
  if (report.n < 10 * report.drivers.length) lines.push(text.small);
  if (dropped > 0) lines.push(text.dropped(dropped));
  if (broken > 0) lines.push(text.broken(broken));
  if (sampled !== null) lines.push(text.sampled(sampled, report.answered));
  if (report.methodAsked === "lmg" && report.method !== "lmg") {
    lines.push(report.model === "logistic" ? text.fellLogistic : text.fellMany);
  } else if (report.model === "linear" && report.methodAsked === null && report.method !== "lmg") {
    lines.push(text.fellMany);
  }
  for (const { column, one } of coded) lines.push(text.coded(column, one));
  if (report.chosen !== "named") lines.push(text.chosen[report.chosen]);
  if (leftOut.length > 0) {
    const shown = leftOut
      .slice(0, shownLeftOut)
      .map(({ column, reason }) => `${cut(column)} (${text.reason[reason]})`);
    lines.push(text.leftOut(leftOut.length, shown.join(", ") + (leftOut.length > shownLeftOut ? "…" : "")));
  }
  return lines;
}

const tag = { ru: "ru-RU", en: "en-US" };

function percent({ value, low, high }: Estimate, look: DriversLook): string {
  const each = (share: number) => decimal(100 * share, 1, look);
  return `${each(value)} % (${each(low)}..${each(high)})`;
}

function vif({ vif: value }: KeyDriver, look: DriversLook): string {
  return value === null ? "∞" : decimal(value, 1, look);
}

function mark({ performance }: KeyDriver, look: DriversLook): string {
  if (!performance) return "—";
  const { value, low, high } = performance;
  return `${decimal(value, 2, look)} (${decimal(low, 2, look)}..${decimal(high, 2, look)})`;
}

function bar(share: number): string {
  const full = Math.max(0, Math.round(share * barWidth));
  return "█".repeat(full) + "·".repeat(barWidth - full);
}

function decimal(value: number, digits: number, { locale }: DriversLook): string {
  return value.toLocaleString(tag[locale], { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function cut(name: string): string {
  const line = name.replaceAll(/\s+/g, " ");
  return line.length <= nameWidth ? line : `${line.slice(0, nameWidth - 1)}…`;
}
