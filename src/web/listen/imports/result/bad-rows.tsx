import { Button, Group, Table, Text, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { pageOf } from "../../../../access/contract.ts";
import { badRowReply, type ImportView } from "../../../../listen/imports/contract.ts";
import { apiGet } from "../../../kit/api.ts";
import { DownloadButton } from "../../../kit/download-button.tsx";
import { ReadError } from "../../parts/read-error.tsx";
import { useFormat } from "../../../kit/use-format.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import classes from "./result.module.css";

const badRowsPage = pageOf(badRowReply);

/** Rows that were left out: where, why, and how they stand in the file. */
export function BadRows({ import: view, short = false }: { import: ImportView; short?: boolean }) {
  const { t } = useTranslation("listen");
  const { api } = useWorkspace();
  const format = useFormat();
  const { rows, list } = useBadRows(view, short ? 10 : 50);
  return (
    <section
      aria-label={t("imports.result.badTitle", { count: view.bad, formatted: format.number(view.bad) })}
    >
      <Group justify="space-between" mb={4}>
        <Title order={2} size="h3">
          {t("imports.result.badTitle", { count: view.bad, formatted: format.number(view.bad) })}
        </Title>
        <DownloadButton href={api(`imports/${view.id}/bad-rows.csv`)} compact>
          {t("imports.actions.errors")}
        </DownloadButton>
      </Group>
      {short ? null : (
        <Text size="sm" c="dimmed" mb="sm" maw="44rem">
          {t("imports.result.badAdvice")}
        </Text>
      )}
      <ReadError error={list.error} onRetry={() => void list.refetch()} />
      {rows.length > 0 ? <BadRowsTable rows={rows} /> : null}
      {list.hasNextPage && !short ? (
        <Button
          mt="xs"
          size="xs"
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t("imports.more")}
        </Button>
      ) : null}
    </section>
  );
}

function useBadRows(view: ImportView, limit: number) {
  const { slug, api } = useWorkspace();
  const list = useInfiniteQuery({
    queryKey: ["w", slug, "imports", "bad-rows", view.id, limit],
    queryFn: ({ pageParam, signal }) =>
      apiGet(api(`imports/${view.id}/bad-rows`), badRowsPage, {
        query: { cursor: pageParam, limit },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  return { list, rows: list.data?.pages.flatMap((page) => page.items) ?? [] };
}

type BadRow = ReturnType<typeof useBadRows>["rows"][number];

function BadRowsTable({ rows }: { rows: BadRow[] }) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  return (
    <div className={classes.scrollX}>
      <Table className={classes.badRows} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes.line}>{t("imports.result.line")}</Table.Th>
            <Table.Th>{t("imports.result.column")}</Table.Th>
            <Table.Th>{t("imports.result.reason")}</Table.Th>
            <Table.Th>{t("imports.result.raw")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, order) => (
            // The same line may be wrong twice.
            // oxlint-disable-next-line react/no-array-index-key
            <Table.Tr key={`${row.line} ${order}`}>
              <Table.Td className={classes.line}>{format.number(row.line)}</Table.Td>
              <Table.Td>{row.column}</Table.Td>
              <Table.Td>{row.reason}</Table.Td>
              <Table.Td className={classes.raw}>{row.raw?.slice(0, 300)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
