import { Button, Group, Skeleton, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { Warning, WarningAlarm } from "../../../understand/warnings/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useValueName } from "../../listen/feedback/parts/use-value-name.ts";
import { useFieldLabel } from "../filter/use-field-label.ts";
import { contactsPath, topicPath } from "../parts/filter-address.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { fixedNumber } from "../parts/range-text.ts";
import { Section } from "../parts/section.tsx";
import { attributeName, segmentFilter } from "../parts/segment-address.ts";
import { QuoteLink } from "../topic/quotes-section.tsx";
import { AlarmChart } from "./alarm-chart.tsx";
import { AlarmSize } from "./alarm-size.tsx";
import { useAlarm, useVerdict } from "./alarms-data.ts";
import classes from "./alarms.module.css";
import { useSeriesName } from "./use-series-name.ts";

/** One unusual rise: its course beside the usual, whom it befell, in which words, and what people say of it. */
export function AlarmPage() {
  const { t } = useTranslation("understand");
  const { alarmId = "" } = useParams();
  const seriesName = useSeriesName();
  const { data, error, refetch } = useAlarm(alarmId);
  return (
    <Page
      title={data ? seriesName(data.main) : t("alarms.one")}
      lead={data ? <AlarmSize alarm={data.main} /> : undefined}
      actions={data ? <Verdict warning={data} /> : undefined}
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data ? <Body warning={data} /> : error ? null : <Skeleton height={320} />}
    </Page>
  );
}

function Body({ warning }: { warning: Warning }) {
  const { t } = useTranslation("understand");
  const seriesName = useSeriesName();
  const { chart, main } = warning;
  return (
    <Stack gap="xl">
      <Facts warning={warning} />
      <Section title={t("alarms.chart.title")} note={t("alarms.chart.note")}>
        {chart === null ? (
          <Text c="dimmed">{t("alarms.chart.none")}</Text>
        ) : (
          <AlarmChart
            chart={chart}
            onset={warning.onset}
            label={t("alarms.chart.label", { series: seriesName(main) })}
          />
        )}
      </Section>
      <Members alarms={warning.alarms} />
      <Standing warning={warning} />
      <Quotes warning={warning} />
    </Stack>
  );
}

function Verdict({ warning: { id, verdict } }: { warning: Warning }) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const judge = useVerdict(id);
  if (!can("topics.write")) return null;
  return (
    <Group gap="xs">
      <ErrorNote error={judge.error} />
      {(["real", "noise"] as const).map((each) => (
        <Button
          key={each}
          variant={verdict === each ? "filled" : "default"}
          aria-pressed={verdict === each}
          loading={judge.isPending && judge.variables === each}
          onClick={() => judge.mutate(verdict === each ? null : each)}
        >
          {t(`alarms.judge.${each}`)}
        </Button>
      ))}
    </Group>
  );
}

function Facts({ warning: { onset, noticed, ended, main, verdict, verdictBy } }: { warning: Warning }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const facts = [
    [t("alarms.list.onset"), format.dateTime(onset)],
    [t("alarms.list.noticed"), format.dateTime(noticed)],
    [
      t("alarms.list.ended"),
      ended === null ? t("alarms.lasts") : main.settled ? t("alarms.settled") : format.dateTime(ended),
    ],
    [
      t("alarms.count"),
      t("alarms.countOf", { count: format.number(main.count), usual: format.number(main.usual, 1) }),
    ],
    ...(verdict === null
      ? []
      : [
          [
            t("alarms.list.verdict"),
            t("alarms.judged", { verdict: t(`alarms.verdict.${verdict}`), who: verdictBy ?? "" }),
          ],
        ]),
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What rose together, each with its size and a way to its topic. */
function Members({ alarms }: { alarms: readonly WarningAlarm[] }) {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  const format = useFormat();
  const seriesName = useSeriesName();
  return (
    <Section title={t("alarms.members.title")} note={t("alarms.members.note")}>
      <StackedTable label={t("alarms.members.title")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("alarms.list.what")}</Table.Th>
            <Table.Th>{t("alarms.list.size")}</Table.Th>
            <Table.Th>{t("alarms.count")}</Table.Th>
            <Table.Th>{t("alarms.list.onset")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {alarms.map((alarm) => (
            <Table.Tr key={`${seriesName(alarm)} ${alarm.onset}`}>
              <Table.Td>
                {alarm.topicId === null ? (
                  seriesName(alarm)
                ) : (
                  <QuietLink to={topicPath(slug, alarm.topicId, new URLSearchParams())}>
                    {seriesName(alarm)}
                  </QuietLink>
                )}
              </Table.Td>
              <Table.Td data-label={t("alarms.list.size")}>
                <AlarmSize alarm={alarm} />
              </Table.Td>
              <Table.Td className="numbers" data-label={t("alarms.count")}>
                {t("alarms.countOf", {
                  count: format.number(alarm.count),
                  usual: format.number(alarm.usual, 1),
                })}
              </Table.Td>
              <Table.Td data-label={t("alarms.list.onset")}>{format.dateTime(alarm.onset)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </StackedTable>
    </Section>
  );
}

/** The contacts of the rise, as the filter of every screen carries them. */
function contactsOf({ onset, ended, main }: Warning): URLSearchParams {
  const params = new URLSearchParams({ from: onset });
  if (ended !== null) params.set("to", ended);
  const { topicId: topic, channel, kind, touchpoint, segmentId: segment } = main;
  const narrow = { topic, channel, kind, touchpoint, segment };
  for (const [name, value] of Object.entries(narrow)) if (value !== null) params.set(name, value);
  return params;
}

function Standing({ warning }: { warning: Warning }) {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  const format = useFormat();
  const fieldLabel = useFieldLabel();
  const valueName = useValueName();
  return (
    <Section title={t("alarms.who.title")} note={t(`alarms.who.note.${warning.standingAgainst}`)}>
      {warning.standing.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("alarms.who.none")}
        </Text>
      ) : null}
      <ul className={classes.list}>
        {warning.standing.map(({ field, value, label, count, lift, qValue }) => {
          const name = attributeName(field);
          const shown = t("filter.condition", {
            field: fieldLabel(name),
            values: label ?? valueName(field, value),
          });
          return (
            <li key={`${field} ${value}`} className="numbers">
              <QuietLink to={contactsPath(slug, contactsOf(warning), segmentFilter(field, value))}>
                {shown}
              </QuietLink>{" "}
              {t("alarms.who.line", {
                lift: fixedNumber(format.locale, lift, 1),
                count: format.number(count),
                q: qValue < 0.001 ? "< 0.001" : format.number(qValue, 3),
              })}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Quotes({ warning }: { warning: Warning }) {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  const all = contactsPath(slug, contactsOf(warning));
  return (
    <Section title={t("alarms.quotes.title")} side={<QuietLink to={all}>{t("alarms.quotes.all")}</QuietLink>}>
      {warning.quotes.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("alarms.quotes.none")}
        </Text>
      ) : null}
      <ul className={classes.list}>
        {warning.quotes.map((quote) => (
          <li key={quote.id}>
            <QuoteLink quote={{ ...quote, span: null }} to={`${all}&open=${quote.id}`} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
