import { Button, Group, Popover, Stack, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCalendar } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFacets } from "../data/reads.ts";
import { useFormat } from "../../kit/use-format.ts";
import classes from "./period-menu.module.css";
import { addDays } from "../../listen/feedback/filter/period.ts";
import { type Period, presetPeriod, presets, withPeriod } from "./period.ts";
import type { ChangeAddress } from "../../kit/use-address.ts";

type Props = { params: URLSearchParams; onChange: ChangeAddress };

/** Chooses the period: whole, counted back from the end of the data, or one's own days. */
export function PeriodMenu({ params, onChange }: Props) {
  const { t } = useTranslation("understand");
  const [opened, { toggle, close }] = useDisclosure(false);
  const label = usePeriodLabel(params);
  const choose = (period: Partial<Period> | null) => {
    close();
    onChange((now) => withPeriod(now, period));
  };
  return (
    <Popover opened={opened} onChange={close} position="bottom-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCalendar size={14} aria-hidden />}
          onClick={toggle}
          aria-label={`${t("filter.period")}: ${label}`}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={6} w={324}>
        {opened ? <Choices params={params} choose={choose} /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}

function Choices({
  params,
  choose,
}: {
  params: URLSearchParams;
  choose: (period: Partial<Period> | null) => void;
}) {
  const { t } = useTranslation("understand");
  const end = useDataEnd();
  return (
    <Stack gap={2}>
      <UnstyledButton className={classes.choice} onClick={() => choose(null)}>
        {t("filter.allTime")}
      </UnstyledButton>
      {presets.map((preset) => (
        <UnstyledButton
          key={preset}
          className={classes.choice}
          disabled={end === null}
          onClick={() => end && choose(presetPeriod(preset, end))}
        >
          {t(`filter.${preset}`)}
        </UnstyledButton>
      ))}
      <Text size="xs" c="dimmed" px={8} pb={4}>
        {t("filter.presetsNote")}
      </Text>
      <OwnPeriod params={params} choose={choose} />
    </Stack>
  );
}

/** One's own days; the end is typed as the last day inside, kept as the first day after. */
function OwnPeriod({
  params,
  choose,
}: {
  params: URLSearchParams;
  choose: (period: Partial<Period>) => void;
}) {
  const { t } = useTranslation("understand");
  const keptTo = params.get("to")?.slice(0, 10);
  const [from, setFrom] = useState(params.get("from")?.slice(0, 10) ?? "");
  const [last, setLast] = useState(keptTo ? addDays(keptTo, -1) : "");
  const wrong = from !== "" && last !== "" && from > last;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong) choose({ from, to: last === "" ? "" : addDays(last, 1) });
  };
  return (
    <form onSubmit={submit} className={classes.own} aria-label={t("filter.custom")}>
      <Group gap={6} grow>
        <TextInput
          size="xs"
          type="date"
          label={t("filter.from")}
          value={from}
          onChange={(e) => setFrom(e.currentTarget.value)}
        />
        <TextInput
          size="xs"
          type="date"
          label={t("filter.to")}
          value={last}
          onChange={(e) => setLast(e.currentTarget.value)}
        />
      </Group>
      {wrong ? (
        <Text size="xs" c="var(--otklik-worse)" role="alert">
          {t("filter.periodWrong")}
        </Text>
      ) : null}
      <Button size="xs" type="submit" disabled={wrong || (from === "" && last === "")} fullWidth>
        {t("filter.apply")}
      </Button>
    </form>
  );
}

/** The first day after the last week that has contacts; null until known or when there are none. */
function useDataEnd(): string | null {
  const { data } = useFacets("", true);
  const lastWeek = data?.weeks.findLast((week) => week.count > 0);
  return lastWeek ? addDays(lastWeek.day, 7) : null;
}

/** The period of an address in words. */
export function usePeriodLabel(params: URLSearchParams): string {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const from = params.get("from")?.slice(0, 10);
  const to = params.get("to")?.slice(0, 10);
  if (!from && !to) return t("filter.allTime");
  const last = to ? format.day(addDays(to, -1)) : "";
  if (!from) return t("filter.until", { to: last });
  if (!to) return t("filter.since", { from: format.day(from) });
  return format.days(from, addDays(to, -1));
}
