import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { WarningChannelName, WarningSettings } from "../../../understand/warnings/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Note } from "../../kit/note.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useTestChannel } from "./alarms-data.ts";

/** What did not arrive lately, and what to do. */
export function ChannelFailures({ settings }: { settings: WarningSettings }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  return settings.failures.map(({ channel, at, fault }) => (
    <Note
      key={channel}
      tone="warn"
      title={t("alarms.settings.failed", {
        channel: t(`alarms.settings.channel.${channel}`),
        when: format.dateTime(at),
      })}
    >
      {fault}
    </Note>
  ));
}

/** A button for each channel that is set up. */
export function ChannelTests({ settings }: { settings: WarningSettings }) {
  const { t } = useTranslation("understand");
  const test = useTestChannel();
  const ready: WarningChannelName[] = [
    ...(settings.webhookUrl === null ? [] : ["webhook" as const]),
    ...(settings.emails.length === 0 ? [] : ["email" as const]),
    ...(settings.telegramChat === null ? [] : ["telegram" as const]),
  ];
  if (ready.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t("alarms.settings.tests")}
      </Text>
      <Group gap="xs">
        {ready.map((channel) => (
          <Button
            key={channel}
            variant="default"
            loading={test.isPending && test.variables === channel}
            onClick={() => test.mutate(channel)}
          >
            {t(`alarms.settings.test.${channel}`)}
          </Button>
        ))}
      </Group>
      <ErrorNote error={test.error} />
      <Text component="output" size="sm" c="dimmed">
        {test.isSuccess ? t("alarms.settings.tested") : ""}
      </Text>
    </Stack>
  );
}
