import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Judged } from "../../../understand/labels/contract.ts";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { ShareText } from "../parts/share-text.tsx";

type Props = { quality: Pick<Judged, "topics">; names: Record<string, string>; compact: boolean };

const allHeads = ["topic", "n", "precision", "recall", "f1", "rating"] as const;

/** Each topic with precision, recall and F1, their intervals, and how far it may be trusted. The weakest leads to labelling it. */
export function TopicQualityTable({ quality, names, compact }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { path } = useWorkspace();
  const rows = [...quality.topics].sort((a, b) => b.examples - a.examples);
  const heads = allHeads.filter((head) => !compact || head !== "rating");
  return (
    <StackedTable figures label={t("labels.quality.topics")}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head}>{t(`labels.quality.${head}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.topicId}>
            <Table.Td>{names[row.topicId] ?? row.name}</Table.Td>
            <Table.Td data-label={t("labels.quality.n")}>{format.number(row.examples)}</Table.Td>
            <Table.Td data-label={t("labels.quality.precision")}>
              <ShareText share={row.precision} />
            </Table.Td>
            <Table.Td data-label={t("labels.quality.recall")}>
              <ShareText share={row.recall} />
            </Table.Td>
            <Table.Td data-label={t("labels.quality.f1")}>
              <ShareText share={row.f1} />
            </Table.Td>
            {compact ? null : (
              <Table.Td data-label={t("labels.quality.rating")}>
                {row.rating === "good" ? (
                  t("labels.rating.good")
                ) : (
                  <QuietLink to={path(`labels?by=topic&topic=${row.topicId}`)}>
                    {t(`labels.rating.${row.rating}`)}
                  </QuietLink>
                )}
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </StackedTable>
  );
}
