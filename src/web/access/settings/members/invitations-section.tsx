import { Button, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { apiDo } from "../../../kit/api.ts";
import { ConfirmAction } from "../../../kit/confirm-action.tsx";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useFormat } from "../../../kit/use-format.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { StackedTable } from "../../../kit/stacked-table.tsx";
import { Section } from "../section.tsx";
import { type Invitation, useInvitations, useReadPeopleAnew } from "./use-members.ts";

/** Invitations nobody has accepted yet; without any the section is not there. */
export function InvitationsSection() {
  const { t } = useTranslation("access");
  const { data, error } = useInvitations();
  if (error) return <ErrorNote error={error} />;
  if (!data || data.length === 0) return null;
  return (
    <Section title={t("invitations.title")}>
      <StackedTable label={t("invitations.title")} verticalSpacing={6}>
        <Table.Tbody>
          {data.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </Table.Tbody>
      </StackedTable>
    </Section>
  );
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation("access");
  const format = useFormat();
  const { email, role, seesPersonalData, expiresAt } = invitation;
  return (
    <Table.Tr>
      <Table.Td data-wide>{email}</Table.Td>
      <Table.Td>
        {t(`role.${role}.name`)}
        {seesPersonalData ? (
          <Text span size="xs" c="dimmed" ml={6}>
            {t("members.personal")}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed">
          {t("invitations.until", { date: format.date(expiresAt) })}
        </Text>
      </Table.Td>
      <Table.Td ta="right">
        <TakeBack invitation={invitation} />
      </Table.Td>
    </Table.Tr>
  );
}

function TakeBack({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation("access");
  const { api } = useWorkspace();
  const readAnew = useReadPeopleAnew();
  const remove = async () => {
    await apiDo({ method: "DELETE", path: api(`invitations/${invitation.id}`) });
    await readAnew();
  };
  return (
    <ConfirmAction
      label={t("invitations.remove")}
      title={t("invitations.remove-title")}
      preview={<Text size="sm">{t("invitations.remove-preview", { email: invitation.email })}</Text>}
      confirm={t("invitations.remove")}
      onConfirm={remove}
      renderTrigger={(open) => (
        <Button size="xs" variant="subtle" color="gray" onClick={open}>
          {t("invitations.remove")}
        </Button>
      )}
    />
  );
}
