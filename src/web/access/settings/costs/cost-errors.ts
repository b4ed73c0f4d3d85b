import { t } from "i18next";
import { type Amount, type CostValues, type ChannelValues } from "./cost-values.ts";

/** What is wrong with the typed figures, by field; the limits are those of costModelSchema. */
export function costErrors(values: CostValues): Record<string, string> {
  const errors: Record<string, string> = {};
  const check = (field: string, bad: boolean, why: string) => {
    if (bad) errors[field] ??= t(`access:costs.invalid.${why}`);
  };
  for (const field of ["hourlyRate", "compensationMean", "yearlyValue"] as const) {
    check(field, !isAmount(values[field], 1e9), "money");
  }
  for (const field of [
    "compensationPercent",
    "extraPercent",
    "extraPercentLow",
    "extraPercentHigh",
  ] as const) {
    check(field, !isAmount(values[field], 100), "percent");
  }
  const order = [values.extraPercentLow, values.extraPercent, values.extraPercentHigh].map(Number);
  check("extraPercent", order[0]! > order[1]! || order[1]! > order[2]!, "order");
  values.channels.forEach((row, index) => {
    check(`channels.${index}.minutes`, !isAmount(row.minutes, 10_000), "minutes");
    check(`channels.${index}.perContact`, !isAmount(row.perContact, 1e9), "money");
    check(`channels.${index}.channel`, isRepeated(row, values.channels), "repeated");
  });
  return errors;
}

function isAmount(value: Amount, most: number): boolean {
  return value !== "" && Number(value) >= 0 && Number(value) <= most;
}

function isRepeated(row: ChannelValues, rows: ChannelValues[]): boolean {
  return (
    row.channel.trim() !== "" &&
    rows.some((other) => other.id < row.id && other.channel.trim() === row.channel.trim())
  );
}
