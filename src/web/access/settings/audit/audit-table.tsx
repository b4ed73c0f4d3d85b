import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StackedTable } from "../../../kit/stacked-table.tsx";
import { useFormat } from "../../../kit/use-format.ts";
import { auditActionKey } from "./audit-actions.ts";
import { useAuditFacts } from "./use-audit-facts.ts";
import type { AuditItem } from "./use-audit.ts";

export function AuditTable({ items }: { items: AuditItem[] }) {
  const { t } = useTranslation("access");
  return (
    <StackedTable label={t("settings.audit")} verticalSpacing={8}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="11rem">{t("audit.when")}</Table.Th>
          <Table.Th w="13rem">{t("audit.who")}</Table.Th>
          <Table.Th>{t("audit.what")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <AuditRow key={item.id} item={item} />
        ))}
      </Table.Tbody>
    </StackedTable>
  );
}

function AuditRow({ item }: { item: AuditItem }) {
  const { t, i18n } = useTranslation("access");
  const format = useFormat();
  const facts = useAuditFacts()(item.facts);
  const key = auditActionKey(item.action);
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" c="dimmed" className="numbers">
          {format.dateTime(item.at)}
        </Text>
      </Table.Td>
      <Table.Td>
        {item.actorName}
        {item.actorKind === "member" ? null : (
          <Text span size="xs" c="dimmed" ml={6}>
            {t(`audit.actor.${item.actorKind}`)}
          </Text>
        )}
      </Table.Td>
      <Table.Td data-wide>
        {i18n.exists(key) ? t(key) : item.action}
        {facts === "" ? null : (
          <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {facts}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
