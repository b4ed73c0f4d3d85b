import { ActionIcon, Group, Stack, Table, Text, TextInput, Tooltip } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { apiDo } from "../../../kit/api.ts";
import { ConfirmAction } from "../../../kit/confirm-action.tsx";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { type Team, useReadPeopleAnew } from "./use-members.ts";

/** A team; its name is changed in place and saved when the field is left or Enter is pressed. */
export function TeamRow({ team, writes }: { team: Team; writes: boolean }) {
  const { t } = useTranslation("access");
  return (
    <Table.Tr>
      <Table.Td>{writes ? <TeamName team={team} /> : team.name}</Table.Td>
      <Table.Td w="9rem">
        <Text size="sm" c="dimmed">
          {t("teams.members", { count: team.memberCount })}
        </Text>
      </Table.Td>
      <Table.Td w="3rem">{writes ? <RemoveTeam team={team} /> : null}</Table.Td>
    </Table.Tr>
  );
}

function TeamName({ team }: { team: Team }) {
  const { t } = useTranslation("access");
  const { api } = useWorkspace();
  const readAnew = useReadPeopleAnew();
  const [name, setName] = useState(team.name);
  const rename = useMutation({
    mutationFn: () => apiDo({ method: "PATCH", path: api(`teams/${team.id}`), body: { name } }),
    onSuccess: readAnew,
    onError: () => setName(team.name),
  });
  const save = () => {
    if (name.trim() === "") setName(team.name);
    else if (name.trim() !== team.name) rename.mutate();
  };
  return (
    <Stack gap={4}>
      <TextInput
        aria-label={t("teams.name")}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
        }}
      />
      <ErrorNote error={rename.error} />
    </Stack>
  );
}

function RemoveTeam({ team }: { team: Team }) {
  const { t } = useTranslation("access");
  const { api } = useWorkspace();
  const readAnew = useReadPeopleAnew();
  const remove = async () => {
    await apiDo({ method: "DELETE", path: api(`teams/${team.id}`) });
    await readAnew();
  };
  return (
    <ConfirmAction
      label={t("kit:action.delete")}
      title={t("teams.remove-title", { name: team.name })}
      preview={<Text size="sm">{t("teams.remove-preview")}</Text>}
      confirm={t("kit:action.delete")}
      danger
      onConfirm={remove}
      renderTrigger={(open) => (
        <Group justify="flex-end">
          <Tooltip label={t("kit:action.delete")}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${t("kit:action.delete")}: ${team.name}`}
              onClick={open}
            >
              <IconTrash size={16} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        </Group>
      )}
    />
  );
}
