import { Button, Table, Text, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { apiDo } from "../../../kit/api.ts";
import { ConfirmAction } from "../../../kit/confirm-action.tsx";
import { StackedTable } from "../../../kit/stacked-table.tsx";
import { useFormat } from "../../../kit/use-format.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { type ApiKey, useReadKeysAnew } from "./use-keys.ts";

export function KeysTable({ keys }: { keys: ApiKey[] }) {
  const { t } = useTranslation("access");
  const [now] = useState(() => new Date());
  return (
    <StackedTable label={t("settings.keys")} verticalSpacing={8}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("keys.name")}</Table.Th>
          <Table.Th>{t("keys.scopes")}</Table.Th>
          <Table.Th>{t("keys.expires")}</Table.Th>
          <Table.Th>{t("keys.used")}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{t("members.actions")}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {keys.map((key) => (
          <KeyRow key={key.id} apiKey={key} now={now} />
        ))}
      </Table.Tbody>
    </StackedTable>
  );
}

function KeyRow({ apiKey, now }: { apiKey: ApiKey; now: Date }) {
  const { t } = useTranslation("access");
  const format = useFormat();
  const { name, hint, createdBy, createdAt, scopes, seesPersonalData, expiresAt, lastUsedAt } = apiKey;
  const expired = expiresAt !== null && new Date(expiresAt) < now;
  const rights = [
    ...scopes.map((scope) => t(`scope.${scope}`)),
    ...(seesPersonalData ? [t("members.personal")] : []),
  ];
  return (
    <Table.Tr>
      <Table.Td data-wide>
        <Text size="sm" fw={500}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          <Text span inherit ff="monospace">
            {hint}
          </Text>{" "}
          {t("keys.made", { by: createdBy, date: format.date(createdAt) })}
        </Text>
      </Table.Td>
      <Table.Td maw="18rem">
        <Text size="xs">{rights.join(", ")}</Text>
      </Table.Td>
      <Table.Td data-label={t("keys.expires")}>
        <Text size="sm" c={expired ? "var(--otklik-worse)" : undefined} style={{ whiteSpace: "nowrap" }}>
          {expiresAt === null ? t("keys.never") : null}
          {expiresAt !== null && expired ? t("keys.expired") : null}
          {expiresAt !== null && !expired ? format.date(expiresAt) : null}
        </Text>
      </Table.Td>
      <Table.Td data-label={t("keys.used")}>
        <Text size="sm" c="dimmed" style={{ whiteSpace: "nowrap" }}>
          {lastUsedAt === null ? t("keys.unused") : format.relative(lastUsedAt)}
        </Text>
      </Table.Td>
      <Table.Td ta="right">
        <RevokeKey apiKey={apiKey} />
      </Table.Td>
    </Table.Tr>
  );
}

function RevokeKey({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation("access");
  const { api } = useWorkspace();
  const readAnew = useReadKeysAnew();
  const revoke = async () => {
    await apiDo({ method: "DELETE", path: api(`keys/${apiKey.id}`) });
    await readAnew();
  };
  return (
    <ConfirmAction
      label={t("keys.revoke")}
      title={t("keys.revoke-title", { name: apiKey.name })}
      preview={<Text size="sm">{t("keys.revoke-preview")}</Text>}
      confirm={t("keys.revoke")}
      danger
      onConfirm={revoke}
      renderTrigger={(open) => (
        <Button size="xs" variant="subtle" color="gray" onClick={open}>
          {t("keys.revoke")}
        </Button>
      )}
    />
  );
}
