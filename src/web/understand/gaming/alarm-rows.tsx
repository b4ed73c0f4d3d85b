import { Skeleton, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { GamingAlarm, GamingRow } from "../../../understand/gaming/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { ScoreMark } from "../../listen/feedback/parts/score-mark.tsx";
import { useValueName } from "../../listen/feedback/parts/use-value-name.ts";
import { contactsPath } from "../parts/filter-address.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { useGamingRows } from "./gaming-data.ts";
import classes from "./gaming.module.css";

/** The contacts behind an alarm; each leads to the contact itself, among the others of the same agent or team. */
export function AlarmRows({ alarm, query, who }: { alarm: GamingAlarm; query: string; who: string }) {
  const { t } = useTranslation("understand");
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useGamingRows(
    query,
    alarm,
  );
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data || error ? null : <Skeleton height={120} mt="sm" />}
      {rows.length > 0 ? (
        <StackedTable label={t("gaming.rows.label", { who })}>
          <Table.Thead>
            <Table.Tr>
              {(["when", "channel", "words", "handle", "mark", "back"] as const).map((name) => (
                <Table.Th key={name}>{t(`gaming.rows.${name}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} alarm={alarm} query={query} />
            ))}
          </Table.Tbody>
        </StackedTable>
      ) : null}
      <MoreButton {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </>
  );
}

function Row({ row, alarm, query }: { row: GamingRow; alarm: GamingAlarm; query: string }) {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  const format = useFormat();
  const valueName = useValueName();
  const list = contactsPath(slug, new URLSearchParams(query), { [alarm.level]: alarm.who });
  const when = format.dateTime(row.occurredAt);
  return (
    <Table.Tr>
      <Table.Td className="numbers">
        <QuietLink
          to={`${list}${list.includes("?") ? "&" : "?"}open=${row.id}`}
          aria-label={t("gaming.rows.open", { when })}
        >
          {when}
        </QuietLink>
      </Table.Td>
      <Table.Td>{row.channel === null ? null : valueName("channel", row.channel)}</Table.Td>
      <Table.Td className={classes.words}>
        {row.snippet === "" ? <em>{t("gaming.rows.noWords")}</em> : row.snippet.slice(0, 160)}
      </Table.Td>
      <Table.Td className="numbers" data-label={t("gaming.rows.handle")}>
        {row.handleSeconds === null ? "—" : format.duration(row.handleSeconds)}
      </Table.Td>
      <Table.Td data-label={t("gaming.rows.mark")}>
        {row.score === null ? "—" : <ScoreMark score={row.score} scale={row.scale} />}
      </Table.Td>
      <Table.Td className="numbers" data-label={t("gaming.rows.back")}>
        {row.returnedAt === null ? "—" : format.dateTime(row.returnedAt)}
      </Table.Td>
    </Table.Tr>
  );
}
