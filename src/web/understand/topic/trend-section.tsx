import { SegmentedControl, Skeleton, Text, useComputedColorScheme } from "@mantine/core";
import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import type { TopicReply } from "../data/reads.ts";
import { contactsPath } from "../parts/filter-address.ts";
import { percentRange, percentText } from "../parts/range-text.ts";
import type { TrendPoint, TrendTexts } from "./trend-option.ts";
import { trendPeriod } from "./trend-period.ts";
import { Section } from "../parts/section.tsx";
import { TrendTable } from "./trend-table.tsx";
import { useAddress } from "../../kit/use-address.ts";

/** Asked for together with the page, so that it is there when the numbers are. */
const chartModule = import("./trend-chart.tsx");
const TrendChart = lazy(() => chartModule);
const height = 240;

/** The topic's share over time: looked at as a chart, or read as a table; the choice is in the address. */
export function TrendSection({ topic }: { topic: TopicReply }) {
  const { t } = useTranslation("understand");
  const [address, changeAddress] = useAddress();
  const asTable = address.get("trend") === "table";
  const choose = (view: string) => changeAddress((now) => withView(now, view), { replace: true });
  return (
    <Section
      title={t("topic.trend.title")}
      note={`${t(`topic.trend.${topic.step}`)}, ${t("topic.trend.band")}. ${t("topic.trend.hint")}`}
      side={
        <SegmentedControl
          size="xs"
          aria-label={t("topic.trend.view")}
          value={asTable ? "table" : "chart"}
          onChange={choose}
          data={[
            { value: "chart", label: t("topic.trend.chart") },
            { value: "table", label: t("topic.trend.table") },
          ]}
        />
      }
    >
      <TrendBody topic={topic} asTable={asTable} address={address} />
    </Section>
  );
}

function withView(address: URLSearchParams, view: string): URLSearchParams {
  const next = new URLSearchParams(address);
  if (view === "table") next.set("trend", view);
  else next.delete("trend");
  return next;
}

type BodyProps = { topic: TopicReply; asTable: boolean; address: URLSearchParams };

function TrendBody({ topic, asTable, address }: BodyProps) {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const scheme = useComputedColorScheme("light");
  const texts = useTrendTexts(topic);
  if (topic.trendPoints.length < 2) return <Text c="dimmed">{t("topic.trend.none")}</Text>;
  const pathOf = ({ day }: TrendPoint) =>
    contactsPath(slug, address, { topic: topic.topicId, ...trendPeriod(day, topic.step) });
  if (asTable) return <TrendTable topic={topic} dayText={texts.day} pathOf={pathOf} />;
  return (
    <Suspense fallback={<Skeleton height={height} opacity={0.5} />}>
      <TrendChart
        points={topic.trendPoints}
        texts={texts}
        label={t("topic.trend.chartLabel")}
        scheme={scheme}
        height={height}
        onPick={(point) => void navigate(pathOf(point))}
      />
    </Suspense>
  );
}

/** Words of the chart; one object per language and step, so that the chart is not drawn anew without need. */
function useTrendTexts({ step, trendPoints }: TopicReply): TrendTexts {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const most = Math.max(0, ...trendPoints.map(({ share }) => (share.known ? share.value.high : 0)));
  const digits = most < 0.02 ? 1 : 0;
  return useMemo(() => {
    const day = (of: string) => (step === "month" ? format.month(of) : format.dayShort(of));
    return {
      day,
      percent: (share) => format.percent(share, digits),
      tooltip: ({ day: of, share, count, total }) => {
        const counted = t("topic.who.of", { count: format.number(count), base: format.number(total) });
        if (!share.known) return `${day(of)}<br>${counted}`;
        const { value } = share.value;
        const shown = `${percentText(format.locale, value)} (${percentRange(format.locale, share.value)})`;
        return `${day(of)}<br><b>${shown}</b><br>${counted}`;
      },
    };
  }, [t, format, step, digits]);
}
