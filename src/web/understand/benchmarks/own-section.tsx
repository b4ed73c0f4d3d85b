import { Button, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OwnNumber } from "../../../understand/benchmarks/contract.ts";
import { AnswerText } from "../../kit/answer-text.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useValueName } from "../../listen/feedback/parts/use-value-name.ts";
import { Section } from "../parts/section.tsx";
import classes from "./benchmarks.module.css";
import { HistoryChart } from "./history-chart.tsx";
import { useMetricText } from "./use-metric-text.ts";

type Part = OwnNumber["history"][number];
type Props = { own: readonly OwnNumber[]; onAsk: (own: OwnNumber) => void };

/** Each own number with its interval, how it was asked, its quarters and its segments. */
export function OwnSection({ own, onAsk }: Props) {
  const { t } = useTranslation("understand");
  return (
    <Section title={t("benchmarks.own.title")} note={t("benchmarks.own.note")}>
      {own.length === 0 ? <p className={classes.quiet}>{t("benchmarks.own.none")}</p> : null}
      <div className={classes.cards}>
        {own.map((number) => (
          <OwnCard key={`${number.metric} ${number.scale}`} own={number} onAsk={onAsk} />
        ))}
      </div>
    </Section>
  );
}

function OwnCard({ own, onAsk }: { own: OwnNumber; onAsk: Props["onAsk"] }) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const format = useFormat();
  const valueName = useValueName();
  const { metric, scale, n, value, channels, period, question } = own;
  const name = `${t(`benchmarks.metric.${metric}`)}, ${t(`benchmarks.scale.${scale}`)}`;
  return (
    <article className={classes.card} aria-label={name}>
      <h3 className={classes.name}>{name}</h3>
      <p className={classes.value}>
        <AnswerText answer={value}>{(estimate) => <Value metric={metric} estimate={estimate} />}</AnswerText>{" "}
        <Text span size="sm" c="dimmed">
          {t("benchmarks.own.n", { n: format.number(n) })}
        </Text>
      </p>
      <p className={classes.quiet}>
        {t("benchmarks.own.period", {
          period: format.period(period.from, period.to),
          channels:
            channels.length > 0
              ? channels.map((each) => valueName("channel", each)).join(", ")
              : t("benchmarks.own.noChannels"),
        })}
      </p>
      <p className={classes.quiet}>
        {question ? t("benchmarks.own.asked", question) : t("benchmarks.own.unasked")}
      </p>
      {can("topics.write") ? (
        <Button size="xs" variant="default" mt="xs" onClick={() => onAsk(own)}>
          {t("benchmarks.own.ask")}
        </Button>
      ) : null}
      <History own={own} name={name} />
      {own.segments.length > 0 ? <Parts own={own} rows={own.segments} kind="segments" /> : null}
    </article>
  );
}

/** The course to look at, the numbers to read for whoever wants them. */
function History({ own, name }: { own: OwnNumber; name: string }) {
  const { t } = useTranslation("understand");
  const quarterName = useQuarterName();
  const quarters = own.history.map((row) => ({ name: quarterName(row.name), value: row.value }));
  return (
    <>
      <HistoryChart quarters={quarters} label={t("benchmarks.own.chart", { name })} />
      <details className={classes.details}>
        <summary>{t("benchmarks.own.history")}</summary>
        <Parts own={own} rows={own.history} kind="history" />
      </details>
    </>
  );
}

/** "4 кв. 2026" for the day on which a quarter begins. */
function useQuarterName(): (day: string) => string {
  const { t } = useTranslation("understand");
  return (day) =>
    t("benchmarks.own.quarter", { quarter: Math.ceil(Number(day.slice(5, 7)) / 3), year: day.slice(0, 4) });
}

function Value({
  metric,
  estimate,
}: {
  metric: OwnNumber["metric"];
  estimate: { value: number; low: number; high: number };
}) {
  const text = useMetricText();
  return (
    <>
      {text.value(metric, estimate.value)}{" "}
      <Text span size="sm" c="dimmed">
        {text.range(metric, estimate)}
      </Text>
    </>
  );
}

type PartsProps = { own: OwnNumber; rows: readonly Part[]; kind: "history" | "segments" };

function Parts({ own, rows, kind }: PartsProps) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { metric, scale } = own;
  const caption = t("benchmarks.own.caption", {
    metric: t(`benchmarks.metric.${metric}`),
    scale: t(`benchmarks.scale.${scale}`),
    part: t(`benchmarks.own.${kind}`),
  });
  const quarterName = useQuarterName();
  const against = t(kind === "history" ? "benchmarks.own.head.before" : "benchmarks.own.head.rest");
  return (
    <StackedTable label={caption} mt="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>
            {t(kind === "history" ? "benchmarks.own.head.quarter" : "benchmarks.own.head.segment")}
          </Table.Th>
          <Table.Th>{t("benchmarks.own.head.value")}</Table.Th>
          <Table.Th>{t("benchmarks.own.head.n")}</Table.Th>
          <Table.Th>{against}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.name}>
            <Table.Td data-wide className={kind === "history" ? classes.short : undefined}>
              {kind === "history" ? quarterName(row.name) : row.name}
            </Table.Td>
            <Table.Td className="numbers">
              <AnswerText answer={row.value} dense>
                {(estimate) => <Value metric={metric} estimate={estimate} />}
              </AnswerText>
            </Table.Td>
            <Table.Td className={`numbers ${classes.short}`} data-label={t("benchmarks.own.head.n")}>
              {format.number(row.n)}
            </Table.Td>
            <Table.Td className="numbers" data-label={against}>
              <Difference metric={metric} of={row.difference} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </StackedTable>
  );
}

function Difference({ metric, of }: { metric: OwnNumber["metric"]; of: Part["difference"] }) {
  const { t } = useTranslation("understand");
  const text = useMetricText();
  if (of === null) {
    return (
      <Text span inherit c="dimmed">
        {t("benchmarks.own.first")}
      </Text>
    );
  }
  return (
    <AnswerText answer={of} dense>
      {(estimate) => {
        const { value, range } = text.difference(metric, estimate);
        const isSure = estimate.low > 0 || estimate.high < 0;
        return (
          <>
            {value}{" "}
            <Text span inherit c="dimmed">
              {range}; {t(isSure ? "benchmarks.own.changed" : "benchmarks.own.same")}
            </Text>
          </>
        );
      }}
    </AnswerText>
  );
}
