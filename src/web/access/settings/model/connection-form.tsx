import { Box, Button, Checkbox, Group, PasswordInput, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { modelSettingsReply } from "../../../../understand/model/contract.ts";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { AmountInput } from "../costs/amount-input.tsx";
import { Section } from "../section.tsx";
import { modelErrors, type ModelValues, toModelSettings, toModelValues } from "./model-values.ts";
import { useSaveModelSettings } from "./use-model.ts";

/** Address, key, prices, cap and what the model is told of the company: saved together. */
export function ConnectionForm({ saved }: { saved: z.infer<typeof modelSettingsReply> }) {
  const { t } = useTranslation("access");
  const { hasKey, currency } = saved;
  const form = useForm<ModelValues>({
    initialValues: toModelValues(saved),
    validate: (values) => modelErrors(values, hasKey),
  });
  const save = useSaveModelSettings();
  const field = form.getInputProps;
  return (
    <Box
      component="form"
      mt="xl"
      noValidate
      onSubmit={form.onSubmit((values) => save.mutate(toModelSettings(values)))}
    >
      <Section title={t("model.where")} lead={t("model.where-lead")}>
        <Stack gap="sm" maw="32rem">
          <TextInput
            label={t("model.address")}
            placeholder={t("model.address-example")}
            description={t("model.address-note")}
            inputMode="url"
            autoComplete="off"
            {...field("address")}
          />
          <PasswordInput
            label={t("model.key")}
            description={t("model.key-note")}
            placeholder={hasKey ? t("model.key-kept") : undefined}
            autoComplete="new-password"
            disabled={form.values.keyless}
            {...field("key")}
          />
          <Checkbox label={t("model.keyless")} {...form.getInputProps("keyless", { type: "checkbox" })} />
          <Group gap="sm" align="flex-start" grow>
            <TextInput label={t("model.chat-model")} autoComplete="off" {...field("chatModel")} />
            <TextInput
              label={t("model.embed-model")}
              autoComplete="off"
              placeholder={t("model.not-needed")}
              {...field("embedModel")}
            />
          </Group>
          <AmountInput
            label={t("model.timeout")}
            unit={t("model.seconds")}
            decimalScale={0}
            {...field("timeoutSeconds")}
          />
        </Stack>
      </Section>
      <Section title={t("model.money")} lead={t("model.money-lead")}>
        <Group gap="sm" align="flex-start">
          <AmountInput label={t("model.price-in")} unit={currency} decimalScale={4} {...field("priceIn")} />
          <AmountInput label={t("model.price-out")} unit={currency} decimalScale={4} {...field("priceOut")} />
          <AmountInput
            label={t("model.price-embed")}
            unit={currency}
            decimalScale={4}
            {...field("priceEmbed")}
          />
          <AmountInput label={t("model.cap")} unit={currency} {...field("monthlyCap")} />
        </Group>
      </Section>
      <Section title={t("model.company")} lead={t("model.company-lead")}>
        <Textarea
          aria-label={t("model.company")}
          placeholder={t("model.company-example")}
          autosize
          minRows={4}
          maxRows={16}
          maxLength={10_000}
          {...field("context")}
        />
      </Section>
      <ErrorNote error={save.error} />
      <Group gap="xs" mt="md" mb="xl">
        <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
          {t("kit:action.save")}
        </Button>
        <Button variant="default" disabled={!form.isDirty()} onClick={() => form.reset()}>
          {t("kit:action.undo")}
        </Button>
      </Group>
    </Box>
  );
}
