import "@mantine/dates/styles.css";
import "dayjs/locale/ru";
import { Button, Popover, Stack, Text } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { useDisclosure } from "@mantine/hooks";
import { IconCalendar, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, type Period, presetOf, presetPeriod, presets } from "../../../kit/period/period.ts";
import { PeriodEndNote } from "../../../kit/period/period-end-note.tsx";
import { usePeriodEnd } from "../../../kit/period/use-period-end.ts";
import { usePeriodName } from "../../../kit/period/use-period-name.ts";
import classes from "./conditions.module.css";

type PeriodPickerProps = { period: Period; onChange: (period: Period) => void };

/** Presets and a period of one's own, in the workspace's days. */
export function PeriodPicker({ period, onChange }: PeriodPickerProps) {
  const { t } = useTranslation("listen");
  const [opened, { close, toggle }] = useDisclosure(false);
  const { end } = usePeriodEnd();
  const current = presetOf(period, end);
  const name = usePeriodName();
  const choose = (next: Period) => {
    onChange(next);
    close();
  };
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position="bottom-start"
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconCalendar size={16} stroke={1.75} aria-hidden />}
          aria-label={`${t("feedback.period.label")}: ${name(period)}`}
          onClick={toggle}
        >
          {name(period)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t("feedback.period.label")}>
        <Stack gap={2}>
          {presets.toReversed().map((preset) => (
            <Button
              key={preset}
              variant={preset === current ? "light" : "subtle"}
              color={preset === current ? undefined : "gray"}
              justify="space-between"
              fullWidth
              rightSection={preset === current ? <IconCheck size={14} aria-hidden /> : null}
              aria-pressed={preset === current}
              onClick={() => choose(presetPeriod(preset, end))}
            >
              {t(`kit:period.${preset}`)}
            </Button>
          ))}
        </Stack>
        <PeriodEndNote />
        <Text size="xs" c="dimmed" mt="sm" mb={4} px={4}>
          {t("feedback.period.pickHint")}
        </Text>
        <OwnPeriod period={period} end={end} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  );
}

type OwnPeriodProps = { period: Period; end: string; onChoose: (period: Period) => void };

/** The calendar shows the last day inside; the address holds the first day outside. */
function OwnPeriod({ period, end, onChoose }: OwnPeriodProps) {
  const { i18n } = useTranslation("listen");
  const [range, setRange] = useState<[string | null, string | null]>([
    period.from?.slice(0, 10) ?? null,
    period.to === null ? null : addDays(period.to.slice(0, 10), -1),
  ]);
  return (
    <DatePicker
      type="range"
      size="sm"
      locale={i18n.language}
      firstDayOfWeek={i18n.language === "ru" ? 1 : 0}
      allowSingleDateInRange
      hideOutsideDates
      classNames={{ day: classes.day }}
      defaultDate={range[1] ?? range[0] ?? addDays(end, -1)}
      value={range}
      onChange={([from, to]) => {
        setRange([from, to]);
        if (from !== null && to !== null) onChoose({ from, to: addDays(to, 1) });
      }}
    />
  );
}
