import { Button, Group, Popover, Stack, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCalendar } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./period-menu.module.css";
import { addDays, type Period, presetPeriod, presets, withPeriod } from "../../kit/period/period.ts";
import { PeriodEndNote } from "../../kit/period/period-end-note.tsx";
import { usePeriodEnd } from "../../kit/period/use-period-end.ts";
import { usePeriodName } from "../../kit/period/use-period-name.ts";
import type { ChangeAddress } from "../../kit/use-address.ts";

type Props = { params: URLSearchParams; onChange: ChangeAddress };

/** Chooses the period: whole, counted back from the end of the data, or one's own days. */
export function PeriodMenu({ params, onChange }: Props) {
  const { t } = useTranslation("understand");
  const [opened, { toggle, close }] = useDisclosure(false);
  const label = usePeriodName()({ from: params.get("from"), to: params.get("to") });
  const choose = (period: Period) => {
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

function Choices({ params, choose }: { params: URLSearchParams; choose: (period: Period) => void }) {
  const { t } = useTranslation("understand");
  const { end } = usePeriodEnd();
  return (
    <Stack gap={2}>
      {presets.toReversed().map((preset) => (
        <UnstyledButton
          key={preset}
          className={classes.choice}
          onClick={() => choose(presetPeriod(preset, end))}
        >
          {t(`kit:period.${preset}`)}
        </UnstyledButton>
      ))}
      <PeriodEndNote />
      <OwnPeriod params={params} choose={choose} />
    </Stack>
  );
}

/** One's own days; the end is typed as the last day inside, kept as the first day after. */
function OwnPeriod({ params, choose }: { params: URLSearchParams; choose: (period: Period) => void }) {
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
