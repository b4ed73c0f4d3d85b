import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DriversReply } from "../../../understand/drivers/contract.ts";
import { UnknownText } from "../../kit/answer-text.tsx";
import { useAttributeName } from "../../kit/use-attribute-name.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useFieldLabel } from "../filter/use-field-label.ts";
import { percentRange, percentText } from "../parts/range-text.ts";
import { Section } from "../parts/section.tsx";
import classes from "./drivers.module.css";

/** The same ranking in each of the largest segments: what matters here may not matter there. */
export function DriverSegments({ reply }: { reply: DriversReply }) {
  const { t } = useTranslation("understand");
  const fieldLabel = useFieldLabel();
  const nameOf = useAttributeName();
  const format = useFormat();
  const { by, segments, ranking } = reply;
  if (by === null || !ranking.known) return null;
  const names = ranking.value.drivers.map(({ name }) => name);
  return (
    <Section title={t("drivers.segments.title", { by: fieldLabel(by.replace(/^attr:/, "")) })}>
      {segments.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("drivers.segments.none")}
        </Text>
      ) : (
        // Wider than a phone: it is scrolled, by keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className={classes.scroll} tabIndex={0} aria-label={t("drivers.segments.caption")}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("drivers.head.name")}</Table.Th>
                {segments.map(({ segment }) => (
                  <Table.Th key={segment}>{segment}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {names.map((name) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row">{nameOf(name)}</Table.Th>
                  {segments.map(({ segment, ranking: own }) => (
                    <Table.Td key={segment} className="numbers">
                      {own.known ? (
                        <Share of={own.value.drivers.find((driver) => driver.name === name)?.share} />
                      ) : (
                        <UnknownText why={own.why} dense />
                      )}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
              <Table.Tr>
                <Table.Th scope="row">{t("drivers.segments.r2")}</Table.Th>
                {segments.map(({ segment, ranking: own }) => (
                  <Table.Td key={segment} className="numbers">
                    {own.known ? <Share of={own.value.r2} /> : null}
                  </Table.Td>
                ))}
              </Table.Tr>
              <Table.Tr>
                <Table.Th scope="row">{t("drivers.segments.n")}</Table.Th>
                {segments.map(({ segment, answered, ranking: own }) => (
                  <Table.Td key={segment} className="numbers">
                    {format.number(own.known ? own.value.n : answered)}
                  </Table.Td>
                ))}
              </Table.Tr>
            </Table.Tbody>
          </Table>
        </section>
      )}
    </Section>
  );
}

function Share({ of }: { of: { value: number; low: number; high: number } | undefined }) {
  const { locale } = useFormat();
  if (!of) return null;
  return (
    <>
      {percentText(locale, of.value)}{" "}
      <Text span inherit size="xs" c="dimmed">
        {percentRange(locale, of)}
      </Text>
    </>
  );
}
