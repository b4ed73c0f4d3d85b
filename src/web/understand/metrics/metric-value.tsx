import { Text, Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MetricCell } from "../../../understand/metrics/contract.ts";
import { UnknownText } from "../../kit/answer-text.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { type MetricUnit, metricExact, metricRange, metricText } from "./metric-format.ts";

type Props = { cell: MetricCell; unit: MetricUnit };

/** A metric never stands alone: value, interval, n; or why there is none. */
export function MetricValue({ cell: { answer, n }, unit }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  if (!answer.known) return <UnknownText why={answer.why} />;
  const { value, low, high } = answer.value;
  return (
    <span className="numbers">
      <strong>{metricText(format, unit, value)}</strong>{" "}
      <Text span inherit c="dimmed">
        {low === null || high === null
          ? t("metrics.exact")
          : t("metrics.interval", { range: metricRange(format, unit, { low, high }) })}
        {" · "}
        {t("metrics.n", { n: format.number(n) })}
      </Text>
    </span>
  );
}

/** The same as it was counted, digit by digit. */
export function ExactValue({ cell: { answer }, unit }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  if (!answer.known || answer.value.low === null || answer.value.high === null) return null;
  const { value, low, high } = answer.value;
  const told = [value, low, high].map((each) => metricExact(format, unit, each));
  return <>{t("metrics.exactly", { value: told[0], low: told[1], high: told[2] })}</>;
}

/** In a dense table: the value, and the interval on pointing at it. */
export function DenseValue({ cell: { answer }, unit }: Props) {
  const format = useFormat();
  if (!answer.known) return <UnknownText why={answer.why} dense />;
  const { value, low, high } = answer.value;
  const text = <span className="numbers">{metricText(format, unit, value)}</span>;
  if (low === null || high === null) return text;
  return <Tooltip label={metricRange(format, unit, { low, high })}>{text}</Tooltip>;
}
