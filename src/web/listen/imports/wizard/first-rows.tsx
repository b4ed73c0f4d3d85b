import { Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Preview } from "../../../../listen/imports/contract.ts";
import { type Draft, fieldOf } from "./draft.ts";
import { useFieldName } from "./use-field-name.ts";
import classes from "./wizard.module.css";

const rowsShown = 8;
const columnsShown = 30;

/** The first rows under the names they will have. */
export function FirstRows({ draft, preview }: { draft: Draft; preview: Preview }) {
  const { t } = useTranslation("listen");
  const nameOf = useFieldName();
  const taken = preview.columns
    .map((column, at) => ({ column, at, field: fieldOf(draft, column) }))
    .filter(({ field }) => field !== "ignore")
    .slice(0, columnsShown);
  return (
    <section>
      <Title order={2} size="h3" mb={4}>
        {t("imports.wizard.rowsTitle")}
      </Title>
      {preview.rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("imports.wizard.noRows")}
        </Text>
      ) : (
        // A wide table is scrolled by the keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className={classes.rows} tabIndex={0} aria-label={t("imports.wizard.rowsTitle")}>
          <Table withColumnBorders verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                {taken.map(({ column, field }) => (
                  <Table.Th key={column.name}>
                    {field === "attribute" ? column.name : nameOf(field)}
                    {field === "attribute" ? null : <span className={classes.origin}>{column.name}</span>}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {preview.rows.slice(0, rowsShown).map((row, order) => (
                // Rows have no name of their own.
                // oxlint-disable-next-line react/no-array-index-key
                <Table.Tr key={order}>
                  {taken.map(({ column, at }) => (
                    <Table.Td key={column.name}>
                      <span className={classes.cell} title={row[at]}>
                        {row[at]}
                      </span>
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </section>
  );
}
