import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Agreement, Labels } from "../../../understand/labels/contract.ts";
import { AnswerText } from "../../kit/answer-text.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { Section } from "../parts/section.tsx";
import { KappaText } from "./kappa-text.tsx";

type Props = { agreement: Agreement; topics: Labels["topics"] };

/** Which topics people understand alike, and which need clearer words. */
export function TopicAgreement({ agreement, topics }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const nameOf = (id: string) => topics.find((topic) => topic.id === id)?.name ?? id;
  return (
    <Section title={t("labels.agreement.topics")} note={t("labels.agreement.topicsNote")}>
      <StackedTable figures label={t("labels.agreement.topics")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("labels.quality.topic")}</Table.Th>
            <Table.Th>{t("labels.agreement.given")}</Table.Th>
            <Table.Th>{t("labels.agreement.agreed")}</Table.Th>
            <Table.Th>{t("labels.agreement.topicAlpha")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {agreement.topics.map(({ topicId, given, agreed, alpha }) => (
            <Table.Tr key={topicId}>
              <Table.Td>{nameOf(topicId)}</Table.Td>
              <Table.Td data-label={t("labels.agreement.given")}>{format.number(given)}</Table.Td>
              <Table.Td data-label={t("labels.agreement.agreed")}>{format.number(agreed)}</Table.Td>
              <Table.Td data-label={t("labels.agreement.topicAlpha")}>
                <AnswerText answer={alpha}>{(estimate) => <KappaText estimate={estimate} />}</AnswerText>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </StackedTable>
    </Section>
  );
}
