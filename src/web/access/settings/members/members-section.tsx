import { Skeleton, Table, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { StackedTable } from "../../../kit/stacked-table.tsx";
import { Section } from "../section.tsx";
import { MemberRow } from "./member-row.tsx";
import { useChangeMember, useMembers, useTeams } from "./use-members.ts";

export function MembersSection() {
  const { t } = useTranslation("access");
  const { can } = useWorkspace();
  const members = useMembers();
  const teams = useTeams();
  const change = useChangeMember();
  return (
    <Section title={t("members.title")}>
      <ErrorNote error={members.error ?? teams.error ?? change.error} />
      {members.isPending ? <Skeleton height={96} /> : null}
      {members.data ? (
        <StackedTable label={t("members.title")} verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("members.who")}</Table.Th>
              <Table.Th w="10rem">{t("members.role")}</Table.Th>
              <Table.Th w="15rem">{t("members.teams")}</Table.Th>
              <Table.Th w="9rem">{t("members.personal")}</Table.Th>
              <Table.Th w="3rem">
                <VisuallyHidden>{t("members.actions")}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {members.data.map((member) => (
              <MemberRow
                key={member.id}
                member={member}
                teams={teams.data ?? []}
                writes={can("members.write")}
                onChange={change.mutate}
              />
            ))}
          </Table.Tbody>
        </StackedTable>
      ) : null}
    </Section>
  );
}
