import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DriverReply, RankingReply } from "../../../understand/drivers/contract.ts";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useAttributeName } from "../../kit/use-attribute-name.ts";
import { useFormat } from "../../kit/use-format.ts";
import { fixedNumber, percentRange, percentText } from "../parts/range-text.ts";
import classes from "./drivers.module.css";

export type KnownRanking = Extract<RankingReply, { known: true }>["value"];

/** The drivers in falling order: a bar with its interval, overlap, mean answer, and what to do. */
export function DriverTable({ ranking }: { ranking: KnownRanking }) {
  const { t } = useTranslation("understand");
  const most = Math.max(0.01, ...ranking.drivers.map(({ share }) => share.high));
  return (
    <StackedTable label={t("drivers.ranking")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("drivers.head.name")}</Table.Th>
          <Table.Th>{t("drivers.head.share")}</Table.Th>
          <Table.Th>{t("drivers.head.correlation")}</Table.Th>
          <Table.Th>{t("drivers.head.vif")}</Table.Th>
          <Table.Th>{t("drivers.head.mean")}</Table.Th>
          <Table.Th>{t("drivers.head.todo")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {ranking.drivers.map((driver) => (
          <DriverRow key={driver.name} driver={driver} most={most} />
        ))}
      </Table.Tbody>
    </StackedTable>
  );
}

function DriverRow({ driver, most }: { driver: DriverReply; most: number }) {
  const { t } = useTranslation("understand");
  const { locale, number } = useFormat();
  const nameOf = useAttributeName();
  const { name, share, correlation, vif, performance } = driver;
  const mark = (value: number) => fixedNumber(locale, value, 2);
  return (
    <Table.Tr>
      <Table.Td data-wide>
        <b>{nameOf(name)}</b>
      </Table.Td>
      <Table.Td data-wide>
        <ShareBar share={share} most={most} />
      </Table.Td>
      <Table.Td className="numbers" data-label={t("drivers.head.correlation")}>
        {mark(correlation)}
      </Table.Td>
      <Table.Td className="numbers" data-label={t("drivers.head.vif")}>
        {vif === null ? t("drivers.vifEndless") : fixedNumber(locale, vif, 1)}
      </Table.Td>
      <Table.Td className="numbers" data-label={t("drivers.head.mean")}>
        {performance ? (
          <>
            {mark(performance.value)}{" "}
            <Text span inherit c="dimmed">
              {t("drivers.markRange", {
                low: mark(performance.low),
                high: mark(performance.high),
                n: number(performance.n),
              })}
            </Text>
          </>
        ) : null}
      </Table.Td>
      <Table.Td data-label={t("drivers.head.todo")}>
        <Todo driver={driver} />
      </Table.Td>
    </Table.Tr>
  );
}

function ShareBar({ share, most }: { share: DriverReply["share"]; most: number }) {
  const { locale } = useFormat();
  const [value, range] = [percentText(locale, share.value), percentRange(locale, share)];
  const place = (part: number) => `${Math.min(100, Math.max(0, (100 * part) / most))}%`;
  return (
    <>
      <div className={classes.bar} aria-hidden>
        <span className={classes.fill} style={{ width: place(share.value) }} />
        <span
          className={classes.whisker}
          style={{ left: place(share.low), width: place(share.high - share.low) }}
        />
      </div>
      <span className="numbers">
        {value}{" "}
        <Text span inherit c="dimmed">
          {range}
        </Text>
      </span>
    </>
  );
}

function Todo({ driver: { quadrant, settled } }: { driver: DriverReply }) {
  const { t } = useTranslation("understand");
  if (quadrant === null) return null;
  return (
    <>
      <span className={classes.todo} data-quadrant={quadrant}>
        {t(`drivers.quadrant.${quadrant}`)}
      </span>
      {settled === false ? (
        <Text size="xs" c="dimmed">
          {t("drivers.unsettled")}
        </Text>
      ) : null}
    </>
  );
}
