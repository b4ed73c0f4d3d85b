import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ClassifierPage } from "../../../understand/labels/contract.ts";
import { UnknownText } from "../../kit/answer-text.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { Section } from "../parts/section.tsx";
import { fixedNumber } from "../parts/range-text.ts";

const mostShown = 8;

type Props = { next: NonNullable<ClassifierPage["quality"]>["next"]; names: ClassifierPage["names"] };

/** "Label 20 more of these, it will help most": topic by topic what the learning curve expects of 20 more examples. */
export function NextExamplesSection({ next, names }: Props) {
  const { t } = useTranslation("understand");
  const { can, path } = useWorkspace();
  const format = useFormat();
  const number = (value: number) => fixedNumber(format.locale, value, 2);
  return (
    <Section title={t("labels.next.title")} note={t("labels.next.note")}>
      {next.known ? (
        <StackedTable figures label={t("labels.next.title")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("labels.quality.topic")}</Table.Th>
              <Table.Th>{t("labels.next.examples")}</Table.Th>
              <Table.Th>{t("labels.next.f1")}</Table.Th>
              <Table.Th>{t("labels.next.gain")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {next.value.slice(0, mostShown).map(({ topicId, examples, f1, gain }) => (
              <Table.Tr key={topicId}>
                <Table.Td>
                  {can("topics.write") ? (
                    <QuietLink to={path(`labels?by=topic&topic=${topicId}`)}>
                      {names[topicId] ?? topicId}
                    </QuietLink>
                  ) : (
                    (names[topicId] ?? topicId)
                  )}
                </Table.Td>
                <Table.Td data-label={t("labels.next.examples")}>{format.number(examples)}</Table.Td>
                <Table.Td data-label={t("labels.next.f1")}>{number(f1)}</Table.Td>
                <Table.Td data-label={t("labels.next.gain")}>
                  {t("labels.next.gainOf", {
                    value: number(gain.value),
                    low: number(gain.low),
                    high: number(gain.high),
                  })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </StackedTable>
      ) : (
        <UnknownText why={next.why} />
      )}
    </Section>
  );
}
