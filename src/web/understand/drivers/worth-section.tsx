import { NativeSelect, Skeleton, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { WorthPart, WorthReply } from "../../../understand/drivers/contract.ts";
import { DownloadButton } from "../../kit/download-button.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import type { ChangeAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { fixedNumber, percentRange, percentText } from "../parts/range-text.ts";
import { Section } from "../parts/section.tsx";
import { timesTold } from "../parts/times-told.ts";
import classes from "./drivers.module.css";
import { useWorth, worthQueryOf } from "./drivers-data.ts";
import { useScaleName } from "./use-scale-name.ts";

type Props = { address: URLSearchParams; onChange: ChangeAddress };
type Known = Extract<WorthPart, { known: true }>["value"];
type Stratum = Known["strata"][number];
const parts = ["recommend", "buy", "stay"] as const;

/** How many times more often satisfied customers recommend, buy again and stay than dissatisfied ones. */
export function WorthSection({ address, onChange }: Props) {
  const { t } = useTranslation("understand");
  const { api } = useWorkspace();
  const { data, error, refetch } = useWorth(address);
  return (
    <Section
      title={t("drivers.worth.title")}
      note={t("drivers.worth.note")}
      side={
        data && data.scale !== null ? (
          <DownloadButton href={`${api("drivers/worth/export.csv")}?${worthQueryOf(address)}`} compact>
            {t("drivers.worth.export")}
          </DownloadButton>
        ) : undefined
      }
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data || error ? null : <Skeleton height={160} />}
      {data ? <Worth of={data} onChange={onChange} /> : null}
    </Section>
  );
}

function Worth({ of, onChange }: { of: WorthReply; onChange: ChangeAddress }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  if (of.scale === null) return <p className={classes.quiet}>{t("drivers.worth.none")}</p>;
  const { satisfied, between, dissatisfied } = of.people;
  return (
    <>
      <WorthChoices of={of} onChange={onChange} />
      <p className={classes.notes}>
        {t("drivers.worth.people", {
          satisfied: format.number(satisfied),
          between: format.number(between),
          dissatisfied: format.number(dissatisfied),
        })}
      </p>
      {parts.map((part) => (
        <section key={part} aria-label={t(`drivers.worth.part.${part}`, { days: of.days })}>
          <Text component="h3" size="md" fw={600} mt="sm" mb={4}>
            {t(`drivers.worth.part.${part}`, { days: format.number(of.days) })}
          </Text>
          <Part worth={of[part]} whyNot={t(`drivers.worth.why.${part}`)} of={of} />
        </section>
      ))}
    </>
  );
}

function WorthChoices({ of, onChange }: { of: WorthReply; onChange: ChangeAddress }) {
  const { t } = useTranslation("understand");
  const scaleName = useScaleName();
  const set = (key: string, value: string) =>
    onChange(
      (now) => {
        now.set(key, value);
        return now;
      },
      { replace: true },
    );
  return (
    <div className={classes.choices}>
      <NativeSelect
        label={t("drivers.worth.scale")}
        value={of.scale ?? ""}
        onChange={({ currentTarget }) => set("scale", currentTarget.value)}
        data={of.scales.map(({ scale }) => ({ value: scale, label: scaleName(scale) }))}
      />
      <NativeSelect
        label={t("drivers.worth.event")}
        value={of.event ?? ""}
        disabled={of.events.length === 0}
        onChange={({ currentTarget }) => set("event", currentTarget.value)}
        data={[
          ...(of.event === null ? [{ value: "", label: t("drivers.worth.noEvent") }] : []),
          ...of.events.map(({ name }) => ({ value: name, label: name })),
        ]}
      />
    </div>
  );
}

function Part({ worth, whyNot, of }: { worth: WorthPart; whyNot: string; of: WorthReply }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  if (!worth.known) return <p className={classes.quiet}>{whyNot}</p>;
  const { strata, pooled, differP } = worth.value;
  const p = fixedNumber(format.locale, differP ?? 1, 3);
  return (
    <>
      {of.by !== null && pooled.known ? (
        <p className={classes.quiet}>
          {t("drivers.worth.pooled")}: <Times ratio={pooled.value} />.{" "}
          {differP === null ? "" : t(differP < 0.05 ? "drivers.worth.differ" : "drivers.worth.alike", { p })}
        </p>
      ) : null}
      <StackedTable label={t("drivers.worth.title")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("drivers.worth.head.segment")}</Table.Th>
            <Table.Th>{t("drivers.worth.head.satisfied")}</Table.Th>
            <Table.Th>{t("drivers.worth.head.dissatisfied")}</Table.Th>
            <Table.Th>{t("drivers.worth.head.ratio")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {strata.map((stratum) => (
            <StratumRow key={stratum.name ?? "*"} stratum={stratum} least={of.least} />
          ))}
        </Table.Tbody>
      </StackedTable>
    </>
  );
}

function StratumRow({ stratum, least }: { stratum: Stratum; least: number }) {
  const { t } = useTranslation(["understand", "kit"]);
  const { name, satisfied, dissatisfied, ratio } = stratum;
  return (
    <Table.Tr>
      <Table.Td data-wide>
        <b>{name === null ? t("drivers.worth.all") : name === "" ? t("metrics.missing") : name}</b>
      </Table.Td>
      <Table.Td className="numbers" data-label={t("drivers.worth.head.satisfied")}>
        <Side of={satisfied} />
      </Table.Td>
      <Table.Td className="numbers" data-label={t("drivers.worth.head.dissatisfied")}>
        <Side of={dissatisfied} />
      </Table.Td>
      <Table.Td className="numbers" data-label={t("drivers.worth.head.ratio")}>
        {ratio.known ? (
          <Times ratio={ratio.value} />
        ) : (
          <Text span inherit c="dimmed">
            {ratio.why === "too-few" ? t("drivers.worth.few", { least }) : t(`kit:unknown.${ratio.why}`)}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function Side({ of: { hits, people, share } }: { of: Stratum["satisfied"] }) {
  const { t } = useTranslation("understand");
  const { locale, number } = useFormat();
  const counted = t("drivers.worth.side", { hits: number(hits), people: number(people) });
  if (!share.known) return <>{counted}</>;
  return (
    <>
      {percentText(locale, share.value.value)}{" "}
      <Text span inherit c="dimmed">
        {percentRange(locale, share.value)}; {counted}
      </Text>
    </>
  );
}

function Times({ ratio }: { ratio: { value: number; low: number; high: number } }) {
  const { t } = useTranslation("understand");
  const { locale } = useFormat();
  const told = (value: number) => fixedNumber(locale, value, 2);
  const range = t("parts.interval", { low: told(ratio.low), high: told(ratio.high) });
  const said = timesTold(ratio);
  const words =
    "times" in said
      ? t(`drivers.worth.${said.way}`, { value: told(said.times) })
      : t(`drivers.worth.${said.way}`);
  return (
    <>
      <b>{words}</b>{" "}
      <Text span inherit c="dimmed">
        {t(said.way === "more" ? "drivers.worth.range" : "drivers.worth.ratioRange", {
          range,
          ratio: told(ratio.value),
        })}
      </Text>
    </>
  );
}
