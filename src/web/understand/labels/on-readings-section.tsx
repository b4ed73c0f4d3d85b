import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../kit/error-note.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { Section } from "../parts/section.tsx";
import { ShareText } from "../parts/share-text.tsx";
import { useOnReadings } from "./labels-data.ts";

/** The version on texts drawn by lot: labelled ones are chosen where it is unsure, these are as all texts are. */
export function OnReadingsSection({ version }: { version: number }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const format = useFormat();
  const { data, error } = useOnReadings(version);
  if (error) return <ErrorNote error={error} />;
  if (!data || data.readings.length === 0) return null;
  return (
    <Section title={t("labels.drawn.title")} note={t("labels.drawn.note")}>
      <StackedTable figures label={t("labels.drawn.title")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("labels.drawn.reading")}</Table.Th>
            <Table.Th>{t("labels.quality.n")}</Table.Th>
            <Table.Th>{t("labels.quality.accuracy")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.readings.map(({ readingId, name, texts, accuracy }) => (
            <Table.Tr key={readingId}>
              <Table.Td>
                <QuietLink to={path(`reading/${readingId}`)}>{name}</QuietLink>
              </Table.Td>
              <Table.Td data-label={t("labels.quality.n")}>{format.number(texts)}</Table.Td>
              <Table.Td data-label={t("labels.quality.accuracy")}>
                <ShareText share={accuracy} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </StackedTable>
    </Section>
  );
}
