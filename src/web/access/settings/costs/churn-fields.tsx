import { Group, Stack, TagsInput, Text } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { AmountInput } from "./amount-input.tsx";
import type { CostValues } from "./cost-values.ts";

/** Who leaves because of a bad contact: nobody knows it exactly, so the doubt is asked for, too. */
export function ChurnFields({ form, currency }: { form: UseFormReturnType<CostValues>; currency: string }) {
  const { t } = useTranslation("access");
  return (
    <Stack gap="sm">
      <AmountInput label={t("costs.yearly")} unit={currency} {...form.getInputProps("yearlyValue")} />
      <Group gap="sm" align="flex-start">
        <AmountInput label={t("costs.leave")} unit="%" {...form.getInputProps("extraPercent")} />
        <AmountInput label={t("costs.leave-low")} unit="%" {...form.getInputProps("extraPercentLow")} />
        <AmountInput label={t("costs.leave-high")} unit="%" {...form.getInputProps("extraPercentHigh")} />
      </Group>
      <Text size="xs" c="dimmed">
        {t("costs.leave-note")}
      </Text>
      <TagsInput
        label={t("costs.leaving-events")}
        description={t("costs.leaving-events-note")}
        maxTags={50}
        splitChars={[",", ";"]}
        {...form.getInputProps("leavingEvents")}
      />
    </Stack>
  );
}
