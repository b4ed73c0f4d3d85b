import { Skeleton, Stack, Table, Text } from "@mantine/core";
import { IconBook } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReadingHead } from "../../../understand/reading/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { Section } from "../parts/section.tsx";
import { NewReadingDialog } from "./new-reading-dialog.tsx";
import { ReadingCalculator } from "./reading-calculator.tsx";
import { useReadings } from "./reading-data.ts";

/** How many texts to read, and the readings there are. `new` in the address opens the dialog. */
export function ReadingsPage() {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const [address, change] = useAddress();
  const readings = useReadings();
  const setDialog = (open: boolean) =>
    change((now) => {
      if (open) now.set("new", "1");
      else now.delete("new");
      return now;
    });
  return (
    <Page title={t("reading.title")} lead={t("reading.lead")}>
      <Stack gap="xl">
        <ReadingCalculator address={address} onChange={change} onCreate={() => setDialog(true)} />
        <Section title={t("reading.list.title")}>
          <ErrorNote error={readings.error} onRetry={() => void readings.refetch()} />
          {readings.data ? (
            readings.data.readings.length === 0 ? (
              <EmptyState
                icon={<IconBook size={28} stroke={1.5} />}
                title={t("reading.empty.title")}
                text={can("topics.write") ? t("reading.empty.text") : t("reading.empty.noRight")}
                order={3}
              />
            ) : (
              <ReadingList readings={readings.data.readings} />
            )
          ) : readings.error ? null : (
            <Skeleton height={120} />
          )}
        </Section>
      </Stack>
      {address.has("new") && can("topics.write") ? (
        <NewReadingDialog address={address} onClose={() => setDialog(false)} />
      ) : null}
    </Page>
  );
}

function ReadingList({ readings }: { readings: readonly ReadingHead[] }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const format = useFormat();
  return (
    <StackedTable label={t("reading.list.title")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("reading.list.name")}</Table.Th>
          <Table.Th>{t("reading.list.progress")}</Table.Th>
          <Table.Th>{t("reading.list.population")}</Table.Th>
          <Table.Th>{t("reading.list.who")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {readings.map((reading) => (
          <Table.Tr key={reading.id}>
            <Table.Td>
              <QuietLink to={path(`reading/${reading.id}`)}>{reading.name}</QuietLink>{" "}
              <Text span size="xs" c="dimmed">
                {t(`reading.list.${reading.status}`)}
              </Text>
            </Table.Td>
            <Table.Td className="numbers" data-label={t("reading.list.progress")}>
              {t("reading.list.of", {
                done: format.number(reading.read),
                drawn: format.number(reading.drawn),
              })}
            </Table.Td>
            <Table.Td className="numbers" data-label={t("reading.list.population")}>
              {format.number(reading.population)}
            </Table.Td>
            <Table.Td>
              {reading.createdByName}, {format.date(reading.createdAt)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </StackedTable>
  );
}
