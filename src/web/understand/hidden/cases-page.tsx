import { Skeleton, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { CaseItem, CaseList } from "../../../understand/hidden-segments/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { ExportMenu } from "../../kit/export-menu.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { Page } from "../../kit/page.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { contactsPath } from "../parts/filter-address.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import classes from "./hidden.module.css";
import { useCases } from "./hidden-data.ts";
import { useFindWords } from "./use-find-words.ts";

/** The people behind a find, one by one: whom to call, with what each of them said last. */
export function CasesPage() {
  const { t } = useTranslation("understand");
  const { searchId = "", find = "0" } = useParams();
  const { path } = useWorkspace();
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
            {first.totals
              ? t("hidden.cases.lead", {
                  customers: format.number(first.totals.customers),
                  contacts: format.number(first.totals.contacts),
                })
              : null}
            {" · "}
            <QuietLink to={path(`segments/hidden?search=${searchId}`)}>{t("hidden.cases.back")}</QuietLink>
          </>
        ) : undefined
      }
      actions={
        first ? (
          <ExportMenu path={`hidden-segments/${searchId}/cases/export`} query={`find=${find}`} />
        ) : undefined
      }
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {first ? (
        <Stack gap="md">
          <Changed first={first} />
          {items.length === 0 ? <Text>{t("hidden.cases.none")}</Text> : <Cases items={items} />}
          <MoreButton {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
        </Stack>
      ) : error ? null : (
        <Skeleton height={320} />
      )}
    </Page>
  );
}

/** A list is read anew: since the search somebody may have come, or gone. */
function Changed({ first: { asked, inside, totals } }: { first: CaseList }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const now = asked.of === "contacts" ? totals?.contacts : totals?.customers;
  if (now === undefined || now === inside.total) return null;
  return (
    <Text size="sm" c="dimmed">
      {t(`hidden.cases.changed.${asked.of}`, {
        before: format.number(inside.total),
        now: format.number(now),
      })}
    </Text>
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
            <Table.Td className={classes.whole}>
              <QuietLink to={contactsPath(slug, new URLSearchParams(), { customer: item.customerId })}>
                {item.name ??
                  item.externalId ??
                  t("hidden.cases.unnamed", { id: item.customerId.slice(0, 8) })}
              </QuietLink>
            </Table.Td>
            <Table.Td className="numbers" data-label={t("hidden.cases.contacts")}>
              {format.number(item.contacts)}
            </Table.Td>
            <Table.Td className={classes.whole} data-label={t("hidden.cases.last")}>
              {format.dateTime(item.lastAt)}
            </Table.Td>
            <Table.Td data-label={t("hidden.cases.words")}>
              {item.words ?? t("hidden.cases.noWords")}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </StackedTable>
  );
}
