import { Button, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Preview } from "../../../../listen/imports/contract.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { type Draft, fieldOf, kindOf } from "./draft.ts";
import { FieldSelect } from "./field-select.tsx";
import classes from "./wizard.module.css";

/** Drawing ten thousand selects at once would freeze the screen. */
const shownFirst = 50;

type ColumnsTableProps = { draft: Draft; preview: Preview; onChange: (next: Partial<Draft>) => void };

/** Every column of the file: what stands in it and what it is taken for. */
export function ColumnsTable({ draft, preview, onChange }: ColumnsTableProps) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const [shown, setShown] = useState(shownFirst);
  const hidden = preview.columns.length - shown;
  const count = preview.estimatedRecords;
  return (
    <section>
      <Title order={2} size="h3">
        {t("imports.wizard.columnsTitle")}
      </Title>
      <Text size="xs" c="dimmed" mb={4}>
        {t(`imports.wizard.needs.${kindOf(draft, preview)}`)}{" "}
        {count === null ? null : t("imports.wizard.rowsOf", { count, formatted: format.number(count) })}
      </Text>
      <Table className={classes.columns} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("imports.wizard.column")}</Table.Th>
            <Table.Th>{t("imports.wizard.samples")}</Table.Th>
            <Table.Th className={classes.fieldCell}>{t("imports.wizard.field")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {preview.columns.slice(0, shown).map((column) => (
            <Table.Tr key={column.name} data-ignored={fieldOf(draft, column) === "ignore" || undefined}>
              <Table.Td className={classes.columnName}>{column.name}</Table.Td>
              <Table.Td>
                <Samples samples={column.samples} />
              </Table.Td>
              <Table.Td className={classes.fieldCell}>
                <FieldSelect
                  kind={kindOf(draft, preview)}
                  column={column}
                  field={fieldOf(draft, column)}
                  chosen={column.name in draft.fields}
                  remembered={preview.remembered}
                  onChange={(field) => onChange({ fields: { ...draft.fields, [column.name]: field } })}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {hidden > 0 ? (
        <Button size="xs" variant="subtle" onClick={() => setShown(shown + 200)}>
          {t("feedback.filters.more", { formatted: format.number(hidden) })}
        </Button>
      ) : null}
    </section>
  );
}

function Samples({ samples }: { samples: string[] }) {
  const { t } = useTranslation("listen");
  if (samples.length === 0) return <span className={classes.noSamples}>{t("imports.wizard.noSamples")}</span>;
  return (
    <span className={classes.samples} title={samples.join("\n")}>
      {samples.slice(0, 3).map((sample, order) => (
        // Samples may repeat.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={order}>{sample}</span>
      ))}
    </span>
  );
}
