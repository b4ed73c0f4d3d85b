import { Button, Group, Select, Skeleton, Stack, Table, Text } from "@mantine/core";
import { IconBulb, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { type ImprovementItem, type Stage, stages } from "../../../prove/improvements/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { Page } from "../../kit/page.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../../understand/parts/quiet-link.tsx";
import { useCreateImprovement, useImprovements } from "./improvements-data.ts";

/** What is to become better, changed last first. `stage` in the address narrows the list. */
export function ImprovementsPage() {
  const { t } = useTranslation("prove");
  const { can, path } = useWorkspace();
  const navigate = useNavigate();
  const [address, change] = useAddress();
  const stage = stages.find((each) => each === address.get("stage")) ?? null;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useImprovements(stage);
  const create = useCreateImprovement();
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const mayWrite = can("improvements.write");
  const begin = () =>
    create.mutate(
      { title: t("improvements.newTitle") },
      { onSuccess: ({ id }) => void navigate(path(`improvements/${id}`)) },
    );
  const choose = (next: Stage | null) =>
    change((now) => {
      if (next === null) now.delete("stage");
      else now.set("stage", next);
      return now;
    });
  return (
    <Page
      title={t("improvements.title")}
      lead={t("improvements.lead")}
      actions={
        mayWrite ? (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            loading={create.isPending}
            onClick={begin}
          >
            {t("improvements.create")}
          </Button>
        ) : undefined
      }
    >
      <Stack gap="md">
        <ErrorNote error={error} onRetry={() => void refetch()} />
        <ErrorNote error={create.error} />
        {data ? null : error ? null : <Skeleton h={160} />}
        {data && items.length === 0 && stage === null ? (
          <EmptyState
            icon={<IconBulb size={28} stroke={1.5} />}
            title={t("improvements.empty.title")}
            text={mayWrite ? t("improvements.empty.text") : t("improvements.empty.noRight")}
            actions={
              <Button component={Link} to={path("segments/hidden")} variant="default">
                {t("improvements.empty.hidden")}
              </Button>
            }
          />
        ) : null}
        {data && (items.length > 0 || stage !== null) ? (
          <>
            <Group>
              <Select
                size="xs"
                aria-label={t("improvements.list.stage")}
                data={[
                  { value: "", label: t("improvements.all") },
                  ...stages.map((each) => ({ value: each, label: t(`improvements.stage.${each}`) })),
                ]}
                value={stage ?? ""}
                allowDeselect={false}
                onChange={(value) => choose(stages.find((each) => each === value) ?? null)}
              />
            </Group>
            {items.length === 0 ? (
              <Text c="dimmed">{t("improvements.list.none")}</Text>
            ) : (
              <List items={items} />
            )}
            <MoreButton {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
          </>
        ) : null}
      </Stack>
    </Page>
  );
}

function List({ items }: { items: readonly ImprovementItem[] }) {
  const { t } = useTranslation("prove");
  const { path } = useWorkspace();
  const format = useFormat();
  return (
    <StackedTable label={t("improvements.title")}>
      <Table.Thead>
        <Table.Tr>
          {(["title", "stage", "owner", "changed"] as const).map((column) => (
            <Table.Th key={column}>{t(`improvements.list.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={item.id}>
            <Table.Td>
              <QuietLink to={path(`improvements/${item.id}`)}>{item.title}</QuietLink>
            </Table.Td>
            <Table.Td data-label={t("improvements.list.stage")}>
              {t(`improvements.stage.${item.stage}`)}
            </Table.Td>
            <Table.Td data-label={t("improvements.list.owner")}>
              {item.ownerTeamName ?? t("improvements.list.noOwner")}
            </Table.Td>
            <Table.Td data-label={t("improvements.list.changed")}>{format.dateTime(item.changedAt)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </StackedTable>
  );
}
