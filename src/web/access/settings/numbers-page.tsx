import { Badge, Group, Skeleton, Table, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type AnalyticsReply, analyticsReply, rebuildReply } from "../../../understand/analytics/contract.ts";
import { apiGet, apiSend } from "../../kit/api.ts";
import { ConfirmAction } from "../../kit/confirm-action.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Note } from "../../kit/note.tsx";
import { Page } from "../../kit/page.tsx";
import { showDone } from "../../kit/show-undo.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { Section } from "./section.tsx";

/** Where the numbers come from, how fresh they are, and a button to make the copy anew. */
export function NumbersPage() {
  const { t } = useTranslation("access");
  const { api, can } = useWorkspace();
  const read = useQuery({
    queryKey: ["analytics", api("analytics")],
    queryFn: ({ signal }) => apiGet(api("analytics"), analyticsReply, { signal }),
    refetchInterval: 5_000,
  });
  return (
    <Page title={t("settings.numbers")} lead={t("numbers.lead")} narrow>
      <ErrorNote error={read.error} />
      {read.isPending ? <Skeleton h={120} /> : null}
      {read.data ? <Where said={read.data} /> : null}
      {read.data?.replicas.map((replica) => (
        <Replica key={`${replica.host} ${replica.builtAt}`} replica={replica} />
      ))}
      {read.data && read.data.replicas.length > 0 && can("company.write") ? <Rebuild /> : null}
    </Page>
  );
}

function Where({ said }: { said: AnalyticsReply }) {
  const { t } = useTranslation("access");
  if (said.here === "off") return <Note>{t("numbers.off")}</Note>;
  return said.replicas.length === 0 ? <Note>{t("numbers.none")}</Note> : null;
}

const colours = { ready: "teal", building: "blue", failed: "red" } as const;

function Replica({ replica }: { replica: AnalyticsReply["replicas"][number] }) {
  const { t } = useTranslation("access");
  const format = useFormat();
  const { state, because } = replica;
  const rows: [string, string][] = [
    [t("numbers.fresh"), replica.freshAt ? format.dateTime(replica.freshAt) : "—"],
    [t("numbers.built"), replica.builtAt ? format.dateTime(replica.builtAt) : "—"],
    [t("numbers.size"), format.bytes(replica.bytes)],
  ];
  return (
    <Section
      title={replica.host}
      action={
        <Badge variant="light" color={colours[state]}>
          {t(`numbers.state.${state}`)}
        </Badge>
      }
      lead={
        because && state !== "failed" ? t("numbers.why", { why: t(`numbers.because.${because}`) }) : undefined
      }
    >
      {because && state === "failed" ? <Note tone="warn">{t(`numbers.because.${because}`)}</Note> : null}
      <Table withRowBorders={false} verticalSpacing={4} maw="26rem" aria-label={replica.host}>
        <Table.Tbody>
          {rows.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th fw={400} c="dimmed" scope="row">
                {name}
              </Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

function Rebuild() {
  const { t } = useTranslation("access");
  const { api } = useWorkspace();
  const queryClient = useQueryClient();
  const rebuild = useMutation({
    mutationFn: () => apiSend({ method: "POST", path: api("analytics/rebuild") }, rebuildReply),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ["analytics"] });
      showDone(t("numbers.asked"));
    },
  });
  return (
    <Group mt="md">
      <ConfirmAction
        label={t("numbers.rebuild")}
        title={t("numbers.rebuild-title")}
        preview={<Text size="sm">{t("numbers.rebuild-preview")}</Text>}
        confirm={t("numbers.rebuild")}
        onConfirm={() => rebuild.mutateAsync()}
      />
    </Group>
  );
}
