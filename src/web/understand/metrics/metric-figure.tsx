import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MetricDefinition, MetricReply } from "../../../understand/metrics/contract.ts";
import { UnknownText } from "../../kit/answer-text.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { metricRange, metricSigned, metricText } from "./metric-format.ts";
import { ExactValue } from "./metric-value.tsx";
import classes from "./metrics.module.css";

type Props = { metric: MetricDefinition; reply: MetricReply };

/** The value over the whole period, with its interval and n, and how far it moved. */
export function MetricFigure({ metric: { unit }, reply: { total, period } }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { answer, n } = total;
  return (
    <div>
      <div className={classes.figure}>
        {answer.known ? (
          <>
            <span className={classes.big}>{metricText(format, unit, answer.value.value)}</span>
            <Text span c="dimmed">
              {answer.value.low === null || answer.value.high === null
                ? t("metrics.exact")
                : t("metrics.interval", {
                    range: metricRange(format, unit, { low: answer.value.low, high: answer.value.high }),
                  })}
              {" · "}
              {t("metrics.n", { n: format.number(n) })}
            </Text>
          </>
        ) : (
          <UnknownText why={answer.why} />
        )}
        <Moved unit={unit} total={total} />
      </div>
      <p className={classes.quiet}>
        {period ? format.period(period.from, period.to) : null} <ExactValue cell={total} unit={unit} />
      </p>
    </div>
  );
}

function Moved({ unit, total }: { unit: MetricDefinition["unit"]; total: MetricReply["total"] }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { before, difference } = total;
  if (!before) return null;
  return (
    <Text span size="sm">
      {before.answer.known
        ? t("metrics.before", { value: metricText(format, unit, before.answer.value.value) })
        : null}{" "}
      {difference?.known ? (
        differenceText(difference.value)
      ) : difference ? (
        <UnknownText why={difference.why} />
      ) : null}
    </Text>
  );

  function differenceText({ value, low, high }: { value: number; low: number | null; high: number | null }) {
    const moved = metricSigned(format, unit, value);
    if (low === null || high === null) return t("metrics.movedExact", { difference: moved });
    const range = `${metricSigned(format, unit, low)} … ${metricSigned(format, unit, high)}`;
    return t("metrics.moved", { difference: moved, range });
  }
}
