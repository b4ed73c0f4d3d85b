import { Text, Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Estimate } from "../../core/kit/answer.ts";
import type { Format } from "./format.ts";
import { useFormat } from "./use-format.ts";

export type EstimateKind = "percent" | "number" | "money";

type EstimateTextProps = {
  estimate: Estimate;
  as?: EstimateKind;
  /** Most digits after the comma, for percent and number. */
  digits?: number;
  /** How many observations it rests on. */
  n?: number;
  /** Only the point; the interval and n move to the tooltip and the accessible name. For dense tables. */
  dense?: boolean;
};

/** A number never stands alone: "4.2 % (3.9–4.6 %), n = 1 204". */
export function EstimateText({ estimate, as = "percent", digits = 1, n, dense = false }: EstimateTextProps) {
  const { t } = useTranslation("kit");
  const { value, range } = shown(useFormat(), estimate, as, digits);
  const interval = t("estimate.interval", { range });
  const rest = n === undefined ? interval : `${interval}, ${t("estimate.n", { count: n })}`;
  if (dense) {
    return (
      <Tooltip label={t("estimate.full", { value, rest })}>
        <span className="numbers">{value}</span>
      </Tooltip>
    );
  }
  return (
    <span className="numbers">
      {value}{" "}
      <Text span inherit c="dimmed">
        {rest}
      </Text>
    </span>
  );
}

function shown(format: Format, { value, low, high }: Estimate, as: EstimateKind, digits: number) {
  if (as === "percent")
    return { value: format.percent(value, digits), range: format.percentRange(low, high, digits) };
  if (as === "money") return { value: format.money(value), range: format.moneyRange(low, high) };
  return { value: format.number(value, digits), range: format.numberRange(low, high, digits) };
}
