import type { CostModel } from "../../../../understand/costs/contract.ts";

/** The cost model as a form holds it: channels as rows, shares as percent; an empty field is "". */
export type Amount = number | string;
export type ChannelValues = { id: number; channel: string; minutes: Amount; perContact: Amount };
export type CostValues = {
  hourlyRate: Amount;
  channels: ChannelValues[];
  compensationMean: Amount;
  compensationPercent: Amount;
  yearlyValue: Amount;
  extraPercent: Amount;
  extraPercentLow: Amount;
  extraPercentHigh: Amount;
  leavingEvents: string[];
};

/** Known by the product and told in the reader's language; others are the company's own words. */
export const knownChannels = [
  "phone",
  "chat",
  "email",
  "app",
  "web",
  "store",
  "social",
  "review-site",
  "survey",
];

export function toValues(model: CostModel): CostValues {
  const { compensation, churn } = model;
  return {
    hourlyRate: model.hourlyRate,
    channels: inOrder(model.channels).map(([channel, cost], id) => ({ id, channel, ...cost })),
    compensationMean: compensation.mean,
    compensationPercent: percent(compensation.share),
    yearlyValue: churn.yearlyValue,
    extraPercent: percent(churn.extraShare),
    extraPercentLow: percent(churn.extraShareLow),
    extraPercentHigh: percent(churn.extraShareHigh),
    leavingEvents: model.leavingEvents,
  };
}

/** Known channels first, then the company's own words, the rest at the end: the server keeps no order. */
function inOrder(channels: CostModel["channels"]): [string, CostModel["channels"][string]][] {
  const known = knownChannels.filter((channel) => channel in channels);
  const own = Object.keys(channels).filter((channel) => channel !== "default" && !known.includes(channel));
  const names = [...known, ...own.sort(), ...("default" in channels ? ["default"] : [])];
  return names.map((channel) => [channel, channels[channel]!]);
}

/** What is typed, as the server takes it; an empty field counts as nothing. */
export function toModel(values: CostValues): CostModel {
  const rows = values.channels.filter((row) => row.channel.trim() !== "");
  return {
    hourlyRate: Number(values.hourlyRate),
    channels: Object.fromEntries(
      rows.map((row) => [
        row.channel.trim(),
        { minutes: Number(row.minutes), perContact: Number(row.perContact) },
      ]),
    ),
    compensation: { mean: Number(values.compensationMean), share: share(values.compensationPercent) },
    churn: {
      yearlyValue: Number(values.yearlyValue),
      extraShare: share(values.extraPercent),
      extraShareLow: share(values.extraPercentLow),
      extraShareHigh: share(values.extraPercentHigh),
    },
    leavingEvents: values.leavingEvents,
  };
}

/** 0.035 -> 3.5, without the dust of binary fractions. */
function percent(value: number): number {
  return Math.round(value * 1e6) / 1e4;
}

function share(value: Amount): number {
  return Math.round(Number(value) * 1e4) / 1e6;
}
