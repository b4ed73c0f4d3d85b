import { Progress, Skeleton, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { meterReply } from "../../../../understand/model/contract.ts";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useFormat } from "../../../kit/use-format.ts";
import { Section } from "../section.tsx";
import { useMeter } from "./use-model.ts";

type Meter = z.infer<typeof meterReply>;

/** What the model took this month, against the cap, and what went wrong last. */
export function MeterSection() {
  const { t } = useTranslation("access");
  const { data, error, refetch } = useMeter();
  return (
    <Section title={t("model.meter")} lead={t("model.meter-lead")}>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data ? null : <Skeleton height={96} />}
      {data ? <CapBar meter={data} /> : null}
      {data && data.byPurpose.length > 0 ? <UsageTable meter={data} /> : null}
      {data && data.errors.length > 0 ? <LastErrors errors={data.errors} /> : null}
    </Section>
  );
}

function CapBar({ meter: { total, cap, currency } }: { meter: Meter }) {
  const { t } = useTranslation("access");
  const format = useFormat();
  const share = cap ? Math.min(1, total.cost / cap) : 1;
  return (
    <>
      <Text size="sm" mb={4}>
        {t("model.spent", {
          spent: format.moneyFine(total.cost, currency),
          cap: format.money(cap ?? 0, currency),
        })}
      </Text>
      <Progress
        value={share * 100}
        color={share > 0.8 ? "orange" : undefined}
        aria-label={t("model.meter")}
      />
    </>
  );
}

function UsageTable({ meter: { byPurpose, currency } }: { meter: Meter }) {
  const { t } = useTranslation("access");
  const format = useFormat();
  return (
    <Table.ScrollContainer minWidth={420} mt="sm">
      <Table verticalSpacing={4} aria-label={t("model.meter")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("model.what-for")}</Table.Th>
            <Table.Th ta="right">{t("model.calls")}</Table.Th>
            <Table.Th ta="right">{t("model.kept")}</Table.Th>
            <Table.Th ta="right">{t("model.failed")}</Table.Th>
            <Table.Th ta="right">{t("model.tokens")}</Table.Th>
            <Table.Th ta="right">{t("model.cost")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {byPurpose.map((use) => (
            <Table.Tr key={use.purpose}>
              <Table.Td>{t(`model.purpose.${use.purpose}`)}</Table.Td>
              <Table.Td ta="right">{format.number(use.calls)}</Table.Td>
              <Table.Td ta="right">{format.number(use.kept)}</Table.Td>
              <Table.Td ta="right">{format.number(use.failed)}</Table.Td>
              <Table.Td ta="right">{format.number(use.tokensIn + use.tokensOut)}</Table.Td>
              <Table.Td ta="right">{format.moneyFine(use.cost, currency)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function LastErrors({ errors }: { errors: Meter["errors"] }) {
  const { t } = useTranslation("access");
  const format = useFormat();
  return (
    <>
      <Text size="sm" fw={550} mt="md">
        {t("model.errors")}
      </Text>
      <ul style={{ paddingLeft: "1.1rem", margin: "0.25rem 0 0" }}>
        {errors.map((error) => (
          <li key={`${error.at} ${error.code}`}>
            <Text size="sm">{error.sentence}</Text>
            <Text size="xs" c="dimmed">
              {format.dateTime(error.at)} · {t(`model.purpose.${error.purpose}`)}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}
