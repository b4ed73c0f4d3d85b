import { Button, Skeleton, Stack, Table, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { CaseItem } from "../../../understand/hidden-segments/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { contactsPath } from "../parts/filter-address.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { useCases } from "./hidden-data.ts";
import { useFindWords } from "./use-find-words.ts";

/** The people behind a find, one by one: whom to call, with what each of them said last. */
export function CasesPage() {
  const { t } = useTranslation("understand");
  const { searchId = "", find = "0" } = useParams();
  const { api, path } = useWorkspace();
  const format = useFormat();
  const words = useFindWords();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useCases(searchId, find);
  const first = data?.pages[0];
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={first ? words.segment(first.conditions) : t("hidden.cases.title")}
      lead={
        first ? (
          <>
            {words.target(first)}
            {": "}
            {t("hidden.cases.lead", {
              customers: format.number(first.customers),
              contacts: format.number(first.contacts),
            })}
            {" · "}
            <QuietLink to={path(`segments/hidden?search=${searchId}`)}>{t("hidden.cases.back")}</QuietLink>
          </>
        ) : undefined
      }
      actions={
        first ? (
          <Button
            component="a"
            href={`${api(`hidden-segments/${searchId}/cases/export.csv`)}?find=${find}`}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t("hidden.export")}
          </Button>
        ) : undefined
      }
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {first ? (
        <Stack gap="md">
          {first.asked.of === "contacts" ? (
            <Text size="sm" c="dimmed">
              {t("hidden.cases.ofContacts")}
            </Text>
          ) : null}
          {items.length === 0 ? <Text>{t("hidden.cases.none")}</Text> : <Cases items={items} />}
          {hasNextPage ? (
            <Button
              variant="default"
              w="fit-content"
              loading={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {t("kit:action.more")}
            </Button>
          ) : null}
        </Stack>
      ) : error ? null : (
        <Skeleton height={320} />
      )}
    </Page>
  );
}

function Cases({ items }: { items: readonly CaseItem[] }) {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  const format = useFormat();
  const heads = ["customer", "contacts", "last", "words"] as const;
  return (
    <StackedTable label={t("hidden.cases.title")}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head}>{t(`hidden.cases.${head}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={item.customerId}>
            <Table.Td>
              <QuietLink to={contactsPath(slug, new URLSearchParams(), { customer: item.customerId })}>
                {item.name ??
                  item.externalId ??
                  t("hidden.cases.unnamed", { id: item.customerId.slice(0, 8) })}
              </QuietLink>
            </Table.Td>
            <Table.Td className="numbers" data-label={t("hidden.cases.contacts")}>
              {format.number(item.contacts)}
            </Table.Td>
            <Table.Td data-label={t("hidden.cases.last")}>{format.dateTime(item.lastAt)}</Table.Td>
            <Table.Td data-label={t("hidden.cases.words")}>
              {item.words ?? t("hidden.cases.noWords")}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </StackedTable>
  );
}
