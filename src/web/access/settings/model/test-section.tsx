import { Button, Group, Text } from "@mantine/core";
import { IconPlugConnected } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ModelSettings } from "../../../../understand/model/contract.ts";
import { ConfirmAction } from "../../../kit/confirm-action.tsx";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useFormat } from "../../../kit/use-format.ts";
import { Section } from "../section.tsx";
import { useDisconnectModel, useTestModel } from "./use-model.ts";

type Props = { settings: Pick<ModelSettings, "address" | "chatModel"> };

/** Which model is connected, whether it answers, and the way to go on without it. */
export function TestSection({ settings }: Props) {
  const { t } = useTranslation("access");
  const format = useFormat();
  const test = useTestModel();
  const disconnect = useDisconnectModel();
  const { host } = new URL(settings.address);
  return (
    <Section
      title={t("model.connected")}
      lead={t("model.connected-lead", { model: settings.chatModel, host })}
    >
      <Group gap="xs" mb="xs">
        <Button
          variant="default"
          leftSection={<IconPlugConnected size={16} aria-hidden />}
          loading={test.isPending}
          onClick={() => test.mutate()}
        >
          {t("model.test")}
        </Button>
        <ConfirmAction
          label={t("model.disconnect")}
          title={t("model.disconnect-title")}
          preview={t("model.disconnect-preview")}
          confirm={t("model.disconnect")}
          onConfirm={disconnect}
          danger
        />
      </Group>
      <div aria-live="polite">
        {test.data ? (
          <Text size="sm">
            {t("model.answers", { seconds: format.number(test.data.milliseconds / 1000, 1) })}{" "}
            {test.data.embeddingWidth === null
              ? null
              : t("model.embeds", { width: format.number(test.data.embeddingWidth) })}
          </Text>
        ) : null}
      </div>
      <ErrorNote error={test.error} />
    </Section>
  );
}
