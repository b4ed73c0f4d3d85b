import { ActionIcon, MultiSelect, Select, Switch, Table, Text, Tooltip } from "@mantine/core";
import { IconUserMinus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { roleSchema } from "../../../../access/contract.ts";
import { apiDo } from "../../../kit/api.ts";
import { ConfirmAction } from "../../../kit/confirm-action.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { type Member, type MemberChange, type Team, useReadPeopleAnew } from "./use-members.ts";

type MemberRowProps = {
  member: Member;
  teams: Team[];
  writes: boolean;
  onChange: (change: MemberChange & { id: string }) => void;
};

/** One person; what is changed in the row is in force at once. */
export function MemberRow({ member, teams, writes, onChange }: MemberRowProps) {
  const { t } = useTranslation("access");
  const { id, name, email, role, seesPersonalData, teamIds } = member;
  const label = (what: string) => `${what}: ${name}`;
  return (
    <Table.Tr>
      <Table.Td data-wide>
        <Text size="sm" fw={500}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {email}
        </Text>
      </Table.Td>
      <Table.Td>
        <Select
          aria-label={label(t("members.role"))}
          allowDeselect={false}
          disabled={!writes}
          data={roleSchema.options.map((value) => ({ value, label: t(`role.${value}.name`) }))}
          value={role}
          onChange={(value) => onChange({ id, role: roleSchema.parse(value) })}
        />
      </Table.Td>
      <Table.Td>
        <MultiSelect
          aria-label={label(t("members.teams"))}
          disabled={!writes || teams.length === 0}
          placeholder={teamIds.length === 0 ? t("members.no-team") : undefined}
          data={teams.map((team) => ({ value: team.id, label: team.name }))}
          value={teamIds}
          onChange={(value) => onChange({ id, teamIds: value })}
        />
      </Table.Td>
      <Table.Td data-label={t("members.personal")}>
        <Switch
          aria-label={label(t("members.personal"))}
          disabled={!writes}
          checked={seesPersonalData}
          onChange={(event) => onChange({ id, seesPersonalData: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td>{writes ? <RemoveMember member={member} /> : null}</Table.Td>
    </Table.Tr>
  );
}

function RemoveMember({ member }: { member: Member }) {
  const { t } = useTranslation("access");
  const { api } = useWorkspace();
  const readAnew = useReadPeopleAnew();
  const remove = async () => {
    await apiDo({ method: "DELETE", path: api(`members/${member.id}`) });
    await readAnew();
  };
  return (
    <ConfirmAction
      label={t("members.remove")}
      title={t("members.remove-title", { name: member.name })}
      preview={<Text size="sm">{t("members.remove-preview", { email: member.email })}</Text>}
      confirm={t("members.remove")}
      danger
      onConfirm={remove}
      renderTrigger={(open) => (
        <Tooltip label={t("members.remove")}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t("members.remove")}: ${member.name}`}
            onClick={open}
          >
            <IconUserMinus size={17} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      )}
    />
  );
}
