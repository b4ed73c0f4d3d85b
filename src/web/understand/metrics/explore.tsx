import { Skeleton, Text } from "@mantine/core";
import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { MetricDefinition, MetricReply } from "../../../understand/metrics/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useChart } from "./chart-of.ts";
import { MetricFigure } from "./metric-figure.tsx";
import { MetricTable } from "./metric-table.tsx";
import type { Look } from "./metrics-address.ts";
import classes from "./metrics.module.css";

/** Asked for together with the page, so that it is there when the numbers are. */
const chartModule = import("./metric-chart.tsx");
const MetricChart = lazy(() => chartModule);
/** Bars are read one by one: the table under them has the rest. */
const mostBars = 20;

type Props = { metric: MetricDefinition; look: Look; reply: MetricReply };

/** A metric's value, its chart and the same in numbers; or what would give it. */
export function Explore({ metric, look, reply }: Props) {
  const { t } = useTranslation("understand");
  const { locale } = useFormat();
  if (reply.total.n === 0 && reply.rows.length === 0) {
    const hasRecords = reply.period !== null && metric.facts !== "none-yet";
    return (
      <>
        {hasRecords ? <Text>{t("metrics.empty.none")}</Text> : null}
        <Text c={hasRecords ? "dimmed" : undefined}>
          {t("metrics.empty.needs", { needs: metric.needs[locale] })}
        </Text>
      </>
    );
  }
  return (
    <>
      <MetricFigure metric={metric} reply={reply} />
      <Chart metric={metric} reply={reply} />
      <Notes look={look} reply={reply} />
      <MetricTable metric={metric} reply={reply} />
    </>
  );
}

function Chart({ metric, reply }: Pick<Props, "metric" | "reply">) {
  const { t } = useTranslation("understand");
  const { locale } = useFormat();
  const { wish, texts } = useChart(metric, reply, mostBars);
  const height = useMemo(() => (wish.form === "bars" ? 40 + 30 * wish.places.length : 300), [wish]);
  if (wish.places.length === 0) return null;
  return (
    <Suspense fallback={<Skeleton height={height} opacity={0.5} />}>
      <MetricChart
        wish={wish}
        texts={texts}
        label={t("metrics.chart.label", { metric: metric.name[locale] })}
        height={height}
      />
    </Suspense>
  );
}

function Notes({ look, reply }: Pick<Props, "look" | "reply">) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const isCoarser = look.grain !== null && reply.grain !== null && look.grain !== reply.grain;
  const hasBand = reply.buckets.some(({ answer }) => answer.known && answer.value.low !== null);
  return (
    <p className={classes.quiet}>
      {[
        ...(isCoarser ? [t("metrics.coarser", { grain: t(`metrics.line.${reply.grain!}`) })] : []),
        ...(hasBand && reply.rows.length === 0 ? [t("metrics.chart.band")] : []),
        ...(reply.overlaps
          ? [t(reply.by === "segment" ? "metrics.overlapsSegments" : "metrics.overlaps")]
          : []),
        ...(reply.customersWho ? [t("metrics.customersWho")] : []),
        t("metrics.fresh", { time: format.dateTime(reply.freshAt) }),
      ].join(" · ")}
    </p>
  );
}
