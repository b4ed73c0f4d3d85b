import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Reading } from "../../../understand/reading/contract.ts";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { percentText } from "../parts/range-text.ts";
import { Section } from "../parts/section.tsx";
import classes from "./reading.module.css";

/** Whom the shares do not speak of, and how the groups were drawn and read. */
export function MissingSection({ reading }: { reading: Reading }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { missing, skipped, read } = reading;
  const texts = missing.contacts - missing.wordless;
  const done = read + skipped;
  const of = (part: number, whole: number) => (whole > 0 ? percentText(format.locale, part / whole) : "—");
  return (
    <>
      <Section title={t("reading.missing.title")}>
        <ul className={classes.plain}>
          <li>
            {t("reading.missing.wordless", {
              count: missing.wordless,
              contacts: format.number(missing.contacts),
              share: of(missing.wordless, missing.contacts),
            })}
          </li>
          <li>
            {t("reading.missing.anonymous", {
              count: missing.anonymousTexts,
              texts: format.number(texts),
              share: of(missing.anonymousTexts, texts),
            })}
          </li>
          {skipped > 0 ? (
            <li>{t("reading.missing.skipped", { count: skipped, share: of(skipped, done) })}</li>
          ) : null}
          {done < reading.drawn ? <li>{t("reading.missing.uneven")}</li> : null}
          <li>{t("reading.missing.silent")}</li>
        </ul>
      </Section>
      <Section title={t("reading.missing.groups")}>
        <StackedTable label={t("reading.missing.groups")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("reading.missing.group")}</Table.Th>
              <Table.Th>{t("reading.missing.size")}</Table.Th>
              <Table.Th>{t("reading.missing.drawn")}</Table.Th>
              <Table.Th>{t("reading.missing.read")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {reading.strata.map((stratum) => (
              <Table.Tr key={stratum.name ?? ""}>
                <Table.Td>
                  {stratum.name === null
                    ? t("reading.missing.rest")
                    : stratum.name === ""
                      ? t("reading.missing.all")
                      : stratum.name}
                </Table.Td>
                <Table.Td className="numbers" data-label={t("reading.missing.size")}>
                  {format.number(stratum.size)}
                </Table.Td>
                <Table.Td className="numbers" data-label={t("reading.missing.drawn")}>
                  {format.number(stratum.drawn)}
                </Table.Td>
                <Table.Td className="numbers" data-label={t("reading.missing.read")}>
                  {format.number(stratum.read)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </StackedTable>
      </Section>
      {reading.readers.length > 0 ? (
        <Section title={t("reading.readers.title")}>
          <ul className={classes.plain}>
            {reading.readers.map((reader) => (
              <li key={reader.name}>{t("reading.readers.line", reader)}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
