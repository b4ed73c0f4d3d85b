import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { byKey } from "../../../core/kit/by-key.ts";
import type { GamingReply } from "../../../understand/gaming/contract.ts";
import { gamingPatterns } from "../../../understand/gaming/facts.ts";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { Section } from "../parts/section.tsx";

type Watched = GamingReply["watched"][number];

/** Which signs are watched, of how many, and of whom nothing can be said. */
export function WatchedSection({ watched }: Pick<GamingReply, "watched">) {
  const { t } = useTranslation("understand");
  const ofPattern = byKey(watched, ({ pattern }) => pattern);
  return (
    <Section title={t("gaming.watched.title")} note={t("gaming.watched.note")}>
      <StackedTable label={t("gaming.watched.title")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("gaming.watched.pattern")}</Table.Th>
            <Table.Th>{t("gaming.watched.judged")}</Table.Th>
            <Table.Th>{t("gaming.watched.untold")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {gamingPatterns.map((pattern) => (
            <Table.Tr key={pattern}>
              <Table.Td>{t(`gaming.pattern.${pattern}`)}</Table.Td>
              <Told rows={merged(ofPattern.get(pattern) ?? [])} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </StackedTable>
    </Section>
  );
}

/** Handle times are judged by several targets: the most that any of them could judge stands for the level. */
function merged(rows: readonly Watched[]): Watched[] {
  return [...byKey(rows, ({ level }) => level).values()].map(
    (same) => same.toSorted((a, b) => b.judged - a.judged)[0]!,
  );
}

function Told({ rows }: { rows: readonly Watched[] }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const judged = rows.flatMap(({ level, judged: count }) =>
    count > 0
      ? [t("gaming.watched.people", { level: t(`gaming.levels.${level}`), count: format.number(count) })]
      : [],
  );
  const untold = rows.flatMap(({ level, untold: whys }) =>
    whys.map(({ why, people }) =>
      t("gaming.watched.untoldPeople", {
        level: t(`gaming.levels.${level}`),
        count: format.number(people),
        why: t(`kit:unknown.${why}`),
      }),
    ),
  );
  return (
    <>
      <Table.Td className="numbers" data-label={t("gaming.watched.judged")}>
        {rows.length === 0 ? t("gaming.watched.none") : judged.join("; ") || "—"}
      </Table.Td>
      <Table.Td className="numbers" data-label={t("gaming.watched.untold")}>
        {untold.join("; ") || "—"}
      </Table.Td>
    </>
  );
}
