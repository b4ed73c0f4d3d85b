import type { MetricSettings } from "../../../understand/metrics/contract.ts";

/** The settings as they are typed: lists one a line, shares in per cent. */
export type SettingsValues = {
  orders: string;
  amount: string;
  unit: "minor" | "major";
  marginPercent: number | string;
  discountPercent: number | string;
  issued: string;
  redeemed: string;
  wait: string;
  abandoned: string;
  inTimeSeconds: number | string;
  shortSeconds: number | string;
  weight: string;
  employeeTouchpoint: string;
  csiFrom: number | string;
  csiTo: number | string;
  factors: string;
};

export function toValues({ orders, coupons, waits, csi, ...rest }: MetricSettings): SettingsValues {
  return {
    orders: orders.events.join("\n"),
    amount: orders.amount,
    unit: orders.unit,
    marginPercent: percentOf(orders.margin),
    discountPercent: percentOf(orders.monthlyDiscount),
    issued: coupons.issued,
    redeemed: coupons.redeemed,
    wait: waits.seconds,
    abandoned: waits.abandoned,
    inTimeSeconds: waits.inTimeSeconds,
    shortSeconds: waits.shortSeconds,
    weight: rest.weight,
    employeeTouchpoint: rest.employeeTouchpoint,
    csiFrom: csi.from,
    csiTo: csi.to,
    factors: csi.factors.map(({ attribute, weight }) => `${attribute} = ${weight}`).join("\n"),
  };
}

export function toSettings(values: SettingsValues): MetricSettings {
  return {
    orders: {
      events: linesOf(values.orders),
      amount: values.amount.trim(),
      unit: values.unit,
      margin: Number(values.marginPercent) / 100,
      monthlyDiscount: Number(values.discountPercent) / 100,
    },
    coupons: { issued: values.issued.trim(), redeemed: values.redeemed.trim() },
    waits: {
      seconds: values.wait.trim(),
      abandoned: values.abandoned.trim(),
      inTimeSeconds: Number(values.inTimeSeconds),
      shortSeconds: Number(values.shortSeconds),
    },
    weight: values.weight.trim(),
    employeeTouchpoint: values.employeeTouchpoint.trim(),
    csi: {
      from: Number(values.csiFrom),
      to: Number(values.csiTo),
      factors: linesOf(values.factors).flatMap((line) => readFactor(line) ?? []),
    },
  };
}

/** The first line that is no factor; null when all are. */
export function badFactor(factors: string): string | null {
  return linesOf(factors).find((line) => readFactor(line) === null) ?? null;
}

/**
 * A factor as it is typed: the attribute, and after the last "=" how important it is.
 * @example readFactor("food = 2,5") // => { attribute: "food", weight: 2.5 }
 */
export function readFactor(line: string): { attribute: string; weight: number } | null {
  const sign = line.lastIndexOf("=");
  const attribute = line.slice(0, Math.max(0, sign)).trim();
  const weight = Number(line.slice(sign + 1).replace(",", "."));
  return sign > 0 && attribute !== "" && weight > 0 && weight <= 1000 ? { attribute, weight } : null;
}

function linesOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}

/** 0.035 is 3.5, without the noise of doubles. */
function percentOf(share: number): number {
  return Number((share * 100).toPrecision(12));
}
