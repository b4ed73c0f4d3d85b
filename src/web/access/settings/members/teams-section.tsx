import { Button, Group, Skeleton, Stack, Table, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { teamReply } from "../../../../access/contract.ts";
import { apiSend } from "../../../kit/api.ts";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { Section } from "../section.tsx";
import { TeamRow } from "./team-row.tsx";
import { useReadPeopleAnew, useTeams } from "./use-members.ts";

/** Teams own topics and cases; a person may be in several. */
export function TeamsSection() {
  const { t } = useTranslation("access");
  const { can } = useWorkspace();
  const teams = useTeams();
  return (
    <Section title={t("teams.title")} lead={t("teams.lead")}>
      <Stack gap="sm">
        <ErrorNote error={teams.error} />
        {teams.isPending ? <Skeleton height={64} /> : null}
        {teams.data?.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t("teams.none")}
          </Text>
        ) : null}
        {teams.data && teams.data.length > 0 ? (
          <Table verticalSpacing={4} aria-label={t("teams.title")} maw="36rem">
            <Table.Tbody>
              {teams.data.map((team) => (
                <TeamRow key={team.id} team={team} writes={can("members.write")} />
              ))}
            </Table.Tbody>
          </Table>
        ) : null}
        {can("members.write") ? <NewTeam /> : null}
      </Stack>
    </Section>
  );
}

function NewTeam() {
  const { t } = useTranslation("access");
  const { api } = useWorkspace();
  const readAnew = useReadPeopleAnew();
  const [name, setName] = useState("");
  const create = useMutation({
    mutationFn: () => apiSend({ method: "POST", path: api("teams"), body: { name } }, teamReply),
    onSuccess: async () => {
      setName("");
      await readAnew();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="xs" maw="36rem">
        <Group gap="xs" align="flex-end">
          <TextInput
            label={t("teams.new")}
            placeholder={t("teams.example")}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
            flex={1}
          />
          <Button type="submit" variant="default" disabled={name.trim() === ""} loading={create.isPending}>
            {t("teams.create")}
          </Button>
        </Group>
        <ErrorNote error={create.error} />
      </Stack>
    </form>
  );
}
