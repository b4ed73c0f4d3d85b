import { Text, Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Estimate } from "../../core/kit/answer.ts";
import { useFormat } from "./use-format.ts";

export type EstimateKind = "percent" | "number" | "money" | "moneyCompact";

type EstimateTextProps = {
  estimate: Estimate;
  as?: EstimateKind;
  /** Most digits after the comma, for percent and number. */
  digits?: number;
  /** How many observations it rests on. */
  n?: number;
  /** Only the point; the interval and n move to the tooltip and the accessible name. For dense tables. */
  dense?: boolean;
  currency?: string;
};

/** A number never stands alone: "4.2 % (3.9–4.6), n = 1 204". */
export function EstimateText({
  estimate,
  as = "percent",
  digits = 1,
  n,
  dense = false,
  currency,
}: EstimateTextProps) {
  const { t } = useTranslation("kit");
  const show = useShown(as, digits, currency);
  const interval = t("estimate.interval", { low: show(estimate.low), high: show(estimate.high) });
  const rest = n === undefined ? interval : `${interval}, ${t("estimate.n", { count: n })}`;
  if (dense) {
    return (
      <Tooltip label={t("estimate.full", { value: show(estimate.value), rest })}>
        <span className="numbers">{show(estimate.value)}</span>
      </Tooltip>
    );
  }
  return (
    <span className="numbers">
      {show(estimate.value)}{" "}
      <Text span inherit c="dimmed" size="0.92em">
        {rest}
      </Text>
    </span>
  );
}

function useShown(as: EstimateKind, digits: number, currency: string | undefined): (value: number) => string {
  const format = useFormat();
  if (as === "percent") return (value) => format.percent(value, digits);
  if (as === "money") return (value) => format.money(value, currency);
  if (as === "moneyCompact") return (value) => format.moneyCompact(value, currency);
  return (value) => format.number(value, digits);
}
