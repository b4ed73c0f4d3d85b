import { Button, Skeleton, Stack, Table, Text } from "@mantine/core";
import { IconBellRinging } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { WarningItem } from "../../../understand/warnings/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { Section } from "../parts/section.tsx";
import { AlarmSettings } from "./alarm-settings.tsx";
import { AlarmSize } from "./alarm-size.tsx";
import { useAlarms } from "./alarms-data.ts";
import { useSeriesName } from "./use-series-name.ts";

/** Unusual rises, the latest first, and how sensitive the watch is. */
export function AlarmsPage() {
  const { t } = useTranslation("understand");
  const alarms = useAlarms();
  const items = alarms.data?.pages.flatMap((page) => page.items);
  const watching = alarms.data?.pages[0]?.watching;
  return (
    <Page title={t("alarms.title")} lead={t("alarms.lead")}>
      <Stack gap="xl">
        <Section title={t("alarms.list.title")}>
          <ErrorNote error={alarms.error} onRetry={() => void alarms.refetch()} />
          {items === undefined ? (
            alarms.error ? null : (
              <Skeleton height={160} />
            )
          ) : items.length > 0 ? (
            <AlarmList items={items} />
          ) : (
            <EmptyState
              icon={<IconBellRinging size={28} stroke={1.5} />}
              title={t(watching ? "alarms.empty.quiet" : "alarms.empty.learning")}
              text={t(watching ? "alarms.empty.quietText" : "alarms.empty.learningText")}
              order={3}
            />
          )}
          {alarms.hasNextPage ? (
            <Button
              variant="default"
              mt="sm"
              loading={alarms.isFetchingNextPage}
              onClick={() => void alarms.fetchNextPage()}
            >
              {t("alarms.list.more")}
            </Button>
          ) : null}
        </Section>
        <AlarmSettings />
      </Stack>
    </Page>
  );
}

function AlarmList({ items }: { items: readonly WarningItem[] }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const format = useFormat();
  const seriesName = useSeriesName();
  return (
    <StackedTable label={t("alarms.list.title")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("alarms.list.what")}</Table.Th>
          <Table.Th>{t("alarms.list.size")}</Table.Th>
          <Table.Th>{t("alarms.list.onset")}</Table.Th>
          <Table.Th>{t("alarms.list.noticed")}</Table.Th>
          <Table.Th>{t("alarms.list.ended")}</Table.Th>
          <Table.Th>{t("alarms.list.verdict")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={item.id}>
            <Table.Td>
              <QuietLink to={path(`alarms/${item.id}`)}>{seriesName(item.main)}</QuietLink>
              {item.series > 1 ? (
                <Text span size="xs" c="dimmed" ml={6}>
                  {t("alarms.list.series", { count: item.series })}
                </Text>
              ) : null}
            </Table.Td>
            <Table.Td data-label={t("alarms.list.size")}>
              <AlarmSize alarm={item.main} />
            </Table.Td>
            <Table.Td data-label={t("alarms.list.onset")}>{format.dateTime(item.onset)}</Table.Td>
            <Table.Td data-label={t("alarms.list.noticed")}>{format.time(item.noticed)}</Table.Td>
            <Table.Td data-label={t("alarms.list.ended")}>
              {item.ended === null ? t("alarms.lasts") : format.dateTime(item.ended)}
            </Table.Td>
            <Table.Td data-label={t("alarms.list.verdict")}>
              {item.verdict === null ? "—" : t(`alarms.verdict.${item.verdict}`)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </StackedTable>
  );
}
