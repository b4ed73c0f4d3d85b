import { Skeleton, Title } from "@mantine/core";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Tile } from "../../../understand/dashboards/contract.ts";
import { tileQuestion } from "../../../understand/dashboards/facts.ts";
import type { MetricDefinition, MetricReply } from "../../../understand/metrics/contract.ts";
import { UnknownText } from "../../kit/answer-text.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { addDays } from "../../kit/period/period.ts";
import { usePeriodEnd } from "../../kit/period/use-period-end.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { conditionsOf } from "../filter/conditions.ts";
import { useChart } from "../metrics/chart-of.ts";
import { metricRange, metricText } from "../metrics/metric-format.ts";
import metricClasses from "../metrics/metrics.module.css";
import { useSliceName } from "../metrics/slice-names.ts";
import { useCatalogue, useMetric } from "../metrics/use-metrics.ts";
import classes from "./tile-card.module.css";
import { addressOfTile } from "./tile-question.ts";

const MetricChart = lazy(() => import("../metrics/metric-chart.tsx"));

/** One metric of a dashboard: its value with interval and n, of when and what it is, its chart, and the way to the whole of it. */
export function TileCard({ tile, menu }: { tile: Tile; menu?: ReactNode }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const { locale } = useFormat();
  const catalogue = useCatalogue();
  const { end, settled } = usePeriodEnd();
  const question = tileQuestion(tile.query, addDays(end, -1)).toString();
  const { data, error, refetch } = useMetric(tile.metric, question, settled);
  const metric = catalogue.data?.metrics.find(({ key }) => key === tile.metric);
  const title = tile.title || metric?.name[locale] || tile.metric;
  return (
    <section className={classes.card} aria-label={title}>
      <div className={classes.head}>
        <Title order={2} size="h5" lineClamp={1} title={title}>
          <Link
            className={metricClasses.link}
            to={path(`metrics/${encodeURIComponent(tile.metric)}?${addressOfTile(question)}`)}
            aria-label={t("dashboards.tile.open", { title })}
          >
            {title}
          </Link>
        </Title>
        {menu}
      </div>
      <ErrorNote error={error ?? catalogue.error} onRetry={() => void refetch()} />
      {data && metric ? (
        <Told reply={data} metric={metric} tile={tile} title={title} />
      ) : error || catalogue.error ? null : (
        <Skeleton h="60%" />
      )}
    </section>
  );
}

type ToldProps = { reply: MetricReply; metric: MetricDefinition; tile: Tile; title: string };

function Told({ reply, metric, tile, title }: ToldProps) {
  const { t } = useTranslation("understand");
  // A cell of the grid is 72 pixels high, a bar 24; the head takes what two cells have.
  const mostBars = Math.max(2, Math.floor((tile.h * 72 - 120) / 24));
  const { wish, texts } = useChart(metric, reply, mostBars);
  const isEmpty = wish.places.length === 0 || reply.total.n === 0;
  return (
    <>
      <Figure reply={reply} metric={metric} isAlone={isEmpty} />
      <About reply={reply} tile={tile} shown={wish.form === "bars" ? wish.places.length : null} />
      {isEmpty ? null : (
        <Suspense fallback={<Skeleton h="60%" />}>
          <MetricChart wish={wish} texts={texts} label={t("dashboards.tile.chart", { title })} />
        </Suspense>
      )}
    </>
  );
}

/** The value over the whole period with its interval and n, and what it was before; greater where it stands alone. */
function Figure({
  reply,
  metric: { unit },
  isAlone,
}: Pick<ToldProps, "reply" | "metric"> & { isAlone: boolean }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { answer, n, before } = reply.total;
  const known = answer.known ? answer.value : null;
  const quiet = [
    ...(known && known.low !== null && known.high !== null
      ? [metricRange(format, unit, { low: known.low, high: known.high })]
      : []),
    t("dashboards.tile.n", { n: format.number(n) }),
    ...(before?.answer.known
      ? [t("dashboards.tile.before", { value: metricText(format, unit, before.answer.value.value) })]
      : []),
  ];
  return (
    <p className={classes.figure} data-alone={isAlone || undefined}>
      {answer.known ? (
        <strong className={classes.value}>{metricText(format, unit, answer.value.value)}</strong>
      ) : (
        <UnknownText why={answer.why} />
      )}{" "}
      <span className={classes.quiet}>{quiet.join(" · ")}</span>
    </p>
  );
}

/** Of which days, by what, under how many conditions; and how many bars had no room. */
function About({ reply, tile, shown }: Pick<ToldProps, "reply" | "tile"> & { shown: number | null }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const sliceName = useSliceName();
  const conditions = conditionsOf(new URLSearchParams(tile.query)).length;
  const more = shown === null ? 0 : reply.rows.length - shown;
  const parts = [
    ...(reply.period ? [format.period(reply.period.from, reply.period.to)] : []),
    ...(reply.by === null ? [] : [sliceName(reply.by)]),
    ...(conditions > 0 ? [t("dashboards.tile.conditions", { count: conditions })] : []),
    ...(more > 0 && shown !== 0 ? [t("dashboards.tile.more", { count: more })] : []),
  ];
  return <p className={classes.quiet}>{parts.join(" · ")}</p>;
}
