import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Reading, TopicShare } from "../../../understand/reading/contract.ts";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { percentText } from "../parts/range-text.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { Section } from "../parts/section.tsx";
import { ShareText } from "../parts/share-text.tsx";
import { IntervalTrack } from "./interval-track.tsx";

/** What people found, over all texts, beside the machine's count and the machine's count corrected by the people. */
export function SharesSection({ reading }: { reading: Reading }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  if (reading.read === 0) {
    return (
      <Section title={t("reading.shares.title")}>
        <Text size="sm" c="dimmed">
          {t("reading.shares.empty")}
        </Text>
      </Section>
    );
  }
  const answers = [...reading.topics.map(({ share }) => share), reading.none.share];
  const highs = answers.flatMap((answer) => (answer.known ? [answer.value.high] : []));
  const halves = answers.flatMap((answer) =>
    answer.known ? [(answer.value.high - answer.value.low) / 2] : [],
  );
  const most = Math.max(0.01, ...highs, ...reading.topics.map(({ machineShare }) => machineShare ?? 0));
  return (
    <Section
      title={t("reading.shares.title")}
      note={`${t("reading.shares.note", { level: format.percent(reading.level) })} ${t(
        "reading.shares.worst",
        {
          half: percentText(format.locale, Math.max(0, ...halves)),
          margin: format.percent(reading.margin),
        },
      )}`}
    >
      <StackedTable figures label={t("reading.shares.title")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("reading.shares.topic")}</Table.Th>
            <Table.Th>{t("reading.shares.hits")}</Table.Th>
            <Table.Th>{t("reading.shares.people")}</Table.Th>
            <Table.Th w="30%" aria-hidden />
            <Table.Th>{t("reading.shares.machine")}</Table.Th>
            <Table.Th title={t("reading.shares.correctedHint")}>{t("reading.shares.corrected")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reading.topics.map((topic) => (
            <TopicRow key={topic.topicId} topic={topic} most={most} />
          ))}
          <Table.Tr>
            <Table.Td>{t("reading.shares.none")}</Table.Td>
            <Table.Td className="numbers" data-label={t("reading.shares.hits")}>
              {format.number(reading.none.hits)}
            </Table.Td>
            <Table.Td data-label={t("reading.shares.people")}>
              <ShareText share={reading.none.share} />
            </Table.Td>
            <Table.Td>
              <Track name={t("reading.shares.none")} share={reading.none.share} machine={null} most={most} />
            </Table.Td>
            <Table.Td />
            <Table.Td />
          </Table.Tr>
        </Table.Tbody>
      </StackedTable>
    </Section>
  );
}

function TopicRow({ topic, most }: { topic: TopicShare; most: number }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { path } = useWorkspace();
  const { share, machineShare } = topic;
  const differs =
    share.known &&
    machineShare !== null &&
    (machineShare < share.value.low || machineShare > share.value.high);
  return (
    <Table.Tr>
      <Table.Td>
        <QuietLink to={path(`topics/${topic.topicId}`)}>{topic.name}</QuietLink>
      </Table.Td>
      <Table.Td className="numbers" data-label={t("reading.shares.hits")}>
        {format.number(topic.hits)}
      </Table.Td>
      <Table.Td data-label={t("reading.shares.people")}>
        <ShareText share={share} />
      </Table.Td>
      <Table.Td>
        <Track name={topic.name} share={share} machine={machineShare} most={most} />
      </Table.Td>
      <Table.Td className="numbers" data-label={t("reading.shares.machine")}>
        {machineShare === null ? "—" : percentText(format.locale, machineShare)}
        {differs ? (
          <Text size="xs" c="dimmed">
            {t("reading.shares.differs")}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td data-label={t("reading.shares.corrected")}>
        <ShareText share={topic.corrected} />
      </Table.Td>
    </Table.Tr>
  );
}

type TrackProps = { name: string; share: TopicShare["share"]; machine: number | null; most: number };

function Track({ name, share, machine, most }: TrackProps) {
  const { t } = useTranslation("understand");
  const { locale } = useFormat();
  const people = share.known ? share.value : null;
  const label = people
    ? t("reading.shares.chart", {
        name,
        value: percentText(locale, people.value),
        low: percentText(locale, people.low),
        high: percentText(locale, people.high),
      })
    : name;
  return <IntervalTrack people={people} machine={machine} most={most} label={label} />;
}
