import type {
  BenchmarkMetric,
  BenchmarkScale,
  FigureBody,
  FigureReply,
} from "../../../understand/benchmarks/contract.ts";

/** Fields of the form that are lines of text. */
export type DraftText =
  | "name"
  | "sourceName"
  | "sourceUrl"
  | "publishedOn"
  | "wording"
  | "population"
  | "experience"
  | "channels"
  | "periodFrom"
  | "periodTo";

/** A figure as it stands in the form: texts may be empty, shares are in percent. */
export type FigureDraft = Record<DraftText | "method", string> & {
  metric: BenchmarkMetric;
  scale: BenchmarkScale;
  value: number | null;
  low: number | null;
  high: number | null;
  n: number | null;
};

/** What the form shows of a figure; of none: empty. */
export function draftOf(figure: FigureReply | null): FigureDraft {
  const shown = (value: number | null) =>
    value === null || figure?.metric !== "csat" ? value : Number((100 * value).toFixed(6));
  return {
    name: figure?.name ?? "",
    sourceName: figure?.sourceName ?? "",
    sourceUrl: figure?.sourceUrl ?? "",
    publishedOn: figure?.publishedOn ?? "",
    metric: figure?.metric ?? "nps",
    scale: figure?.scale ?? "nps",
    value: shown(figure?.value ?? null),
    low: shown(figure?.low ?? null),
    high: shown(figure?.high ?? null),
    n: figure?.n ?? null,
    wording: figure?.wording ?? "",
    channels: figure?.channels.join(", ") ?? "",
    population: figure?.population ?? "",
    experience: figure?.experience ?? "",
    periodFrom: figure?.periodFrom ?? "",
    periodTo: figure?.periodTo ?? "",
    method: figure?.method ?? "",
  };
}

/**
 * The figure as the contract takes it; null while something needed is missing.
 * @example bodyOf({ ...draftOf(null), name: "A", sourceName: "B", method: "C" }) // => null
 */
export function bodyOf(draft: FigureDraft): FigureBody | null {
  const { metric, scale, value, low, high, n } = draft;
  const text = (field: DraftText) => (draft[field].trim() === "" ? null : draft[field].trim());
  const [name, sourceName, method] = [text("name"), text("sourceName"), draft.method.trim()];
  if (value === null || name === null || sourceName === null || method === "") return null;
  const kept = (number: number) => (metric === "csat" ? number / 100 : number);
  return {
    name,
    sourceName,
    sourceUrl: text("sourceUrl"),
    publishedOn: text("publishedOn"),
    metric,
    scale,
    value: kept(value),
    low: low === null ? null : kept(low),
    high: high === null ? null : kept(high),
    n,
    wording: text("wording"),
    channels: draft.channels
      .split(",")
      .map((channel) => channel.trim())
      .filter((channel) => channel !== ""),
    population: text("population"),
    experience: text("experience"),
    periodFrom: text("periodFrom"),
    periodTo: text("periodTo"),
    method,
  };
}
