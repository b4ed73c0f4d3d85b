import { Skeleton, Text, Title } from "@mantine/core";
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Tile } from "../../../understand/dashboards/contract.ts";
import { tileQuestion } from "../../../understand/dashboards/facts.ts";
import type { ComparedCell, MetricDefinition, MetricReply } from "../../../understand/metrics/contract.ts";
import { UnknownText } from "../../kit/answer-text.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import type { Format } from "../../kit/format.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { useCatalogue, useTileMetric } from "./dashboards-data.ts";
import classes from "./tile-card.module.css";

const TileChart = lazy(() => import("./tile-chart.tsx"));
const mostBars = 10;

/** One metric of a dashboard: its value with interval and n, where it was before, its chart, and the way to the whole of it. */
export function TileCard({ tile, menu }: { tile: Tile; menu?: ReactNode }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const format = useFormat();
  const catalogue = useCatalogue();
  const [today] = useState(() =>
    new Intl.DateTimeFormat("en-CA", { timeZone: format.timeZone }).format(new Date()),
  );
  const question = tileQuestion(tile.query, today).toString();
  const { data, error, refetch } = useTileMetric(tile.metric, question);
  const metric = catalogue.data?.metrics.find(({ key }) => key === tile.metric);
  const title = tile.title || metric?.name[format.locale] || tile.metric;
  const address = new URLSearchParams(question);
  return (
    <section className={classes.card} aria-label={title}>
      <div className={classes.head}>
        <Title order={2} size="h5" lineClamp={1}>
          <QuietLink
            to={path(`metrics/${encodeURIComponent(tile.metric)}?${address}`)}
            aria-label={t("dashboards.tile.open", { title })}
          >
            {title}
          </QuietLink>
        </Title>
        {menu}
      </div>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data && metric ? (
        <Told reply={data} metric={metric} title={title} />
      ) : error ? null : (
        <Skeleton h={80} />
      )}
    </section>
  );
}

function Told({ reply, metric, title }: { reply: MetricReply; metric: MetricDefinition; title: string }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const write = useMemo(
    () =>
      valueFormat(metric.unit, reply.currency, format, (value) => t("dashboards.tile.seconds", { value })),
    [metric.unit, reply.currency, format, t],
  );
  const kind = reply.by === null && reply.grain !== null ? "line" : "bars";
  const points = useMemo(() => {
    const point = (label: string, { answer }: ComparedCell) =>
      answer.known ? { label, ...answer.value } : { label, value: null, low: null, high: null };
    if (kind === "line") return reply.buckets.map((each) => point(each.start.replace("T", " "), each));
    const label = (row: MetricReply["rows"][number]) =>
      row.kind === "given" ? row.label : t(`dashboards.tile.${row.kind}`);
    return reply.rows.slice(0, mostBars).map((row) => point(label(row), row));
  }, [reply, kind, t]);
  const { answer, n, before } = reply.total;
  return (
    <>
      <Text className="numbers" size="lg" fw={600}>
        {answer.known ? write(answer.value.value) : <UnknownText why={answer.why} />}{" "}
        <Text span size="xs" c="dimmed" fw={400}>
          {answer.known && answer.value.low !== null && answer.value.high !== null
            ? `${write(answer.value.low)}–${write(answer.value.high)}, `
            : null}
          {t("dashboards.tile.n", { n: format.number(n) })}
          {before?.answer.known
            ? ` · ${t("dashboards.tile.before", { value: write(before.answer.value.value) })}`
            : null}
        </Text>
      </Text>
      {points.some(({ value }) => value !== null) ? (
        <Suspense fallback={<Skeleton h={80} />}>
          <TileChart
            kind={kind}
            points={points}
            format={write}
            label={t("dashboards.tile.chart", { title })}
          />
        </Suspense>
      ) : null}
    </>
  );
}

function valueFormat(
  unit: MetricDefinition["unit"],
  currency: string,
  format: Format,
  seconds: (value: string) => string,
): (value: number) => string {
  if (unit === "share") return (value) => format.percent(value);
  if (unit === "money") return (value) => format.money(value, currency);
  if (unit === "seconds") return (value) => seconds(format.number(value));
  return (value) => format.number(value, unit === "count" ? 0 : 2);
}
