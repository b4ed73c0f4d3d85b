import { Button, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { segmentWords } from "../../../core/segments/segment-words.ts";
import type { Rfm } from "../../../understand/segments/contract.ts";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { newSegmentPath } from "./segment-address.ts";
import classes from "./segments.module.css";

type Value = Extract<Rfm, { known: true }>["value"];

/** The names that go with the scores, from champions to lost, with customers and money. */
export function RfmNames({ rfm }: { rfm: Value }) {
  const { t } = useTranslation("understand");
  const { path, can } = useWorkspace();
  const format = useFormat();
  const words = segmentWords[format.locale].segment;
  return (
    <StackedTable label={t("segments.rfm.names")} figures>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("segments.list.name")}</Table.Th>
          <Table.Th className={classes.figure}>{t("segments.list.customers")}</Table.Th>
          <Table.Th className={classes.figure}>{t("segments.rfm.ofBuyers")}</Table.Th>
          <Table.Th className={classes.figure}>{t("segments.rfm.purchases")}</Table.Th>
          <Table.Th className={classes.figure}>{t("segments.rfm.monetary")}</Table.Th>
          <Table.Th />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rfm.segments.map(({ segment, customers, purchases, money }) => (
          <Table.Tr key={segment}>
            <Table.Td className={classes.capital}>{words[segment]}</Table.Td>
            <Table.Td className={classes.figure} data-label={t("segments.list.customers")}>
              {format.number(customers)}
            </Table.Td>
            <Table.Td className={classes.figure} data-label={t("segments.rfm.ofBuyers")}>
              {format.percent(customers / rfm.total.customers)}
            </Table.Td>
            <Table.Td className={classes.figure} data-label={t("segments.rfm.purchases")}>
              {format.number(purchases)}
            </Table.Td>
            <Table.Td className={classes.figure} data-label={t("segments.rfm.monetary")}>
              {money === null ? t("kit:unknown.dash") : format.money(money, rfm.currency)}
            </Table.Td>
            <Table.Td>
              {can("segments.write") ? (
                <Button
                  size="xs"
                  variant="default"
                  component={Link}
                  aria-label={t("segments.rfm.saveName", { name: words[segment] })}
                  to={path(
                    newSegmentPath({ on: "group", join: "all", parts: [{ on: "rfm", segments: [segment] }] }),
                  )}
                >
                  {t("segments.rfm.save")}
                </Button>
              ) : null}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </StackedTable>
  );
}
