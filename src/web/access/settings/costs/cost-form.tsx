import { Button, Group, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { type CostModel, costModelSchema } from "../../../../understand/costs/contract.ts";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { Section } from "../section.tsx";
import { AmountInput } from "./amount-input.tsx";
import { ChannelRows } from "./channel-rows.tsx";
import { ChurnFields } from "./churn-fields.tsx";
import classes from "./cost-form.module.css";
import { CostExample } from "./cost-example.tsx";
import { costErrors } from "./cost-errors.ts";
import { type CostValues, toModel, toValues } from "./cost-values.ts";
import { useSaveCostModel } from "./use-cost-model.ts";

/** Four questions in plain words, and beside them what one contact comes to. */
export function CostForm({ model, currency }: { model: CostModel; currency: string }) {
  const { t } = useTranslation("access");
  const { can } = useWorkspace();
  const closed = !can("costs.write");
  const form = useForm<CostValues>({ initialValues: toValues(model), validate: costErrors });
  const save = useSaveCostModel();
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => save.mutate(costModelSchema.parse(toModel(values))))}
    >
      <fieldset disabled={closed} style={{ border: 0, padding: 0, margin: 0 }}>
        <Section title={t("costs.people")} lead={t("costs.people-lead")}>
          <AmountInput
            label={t("costs.hourly")}
            unit={currency}
            maw="12rem"
            {...form.getInputProps("hourlyRate")}
          />
        </Section>
        <Section title={t("costs.channels")} lead={t("costs.channels-lead")}>
          <ChannelRows form={form} currency={currency} closed={closed} />
        </Section>
        <Section title={t("costs.compensation")} lead={t("costs.compensation-lead")}>
          <Group gap="sm" align="flex-start">
            <AmountInput
              label={t("costs.mean")}
              unit={currency}
              {...form.getInputProps("compensationMean")}
            />
            <AmountInput label={t("costs.share")} unit="%" {...form.getInputProps("compensationPercent")} />
          </Group>
        </Section>
        <Section title={t("costs.churn")} lead={t("costs.churn-lead")}>
          <ChurnFields form={form} currency={currency} />
        </Section>
      </fieldset>
      <ErrorNote error={save.error} />
      <div className={classes.bar}>
        <CostExample model={toModel(form.values)} currency={currency} />
        {closed ? (
          <Text size="sm" c="dimmed">
            {t("costs.closed")}
          </Text>
        ) : (
          <Group gap="xs" wrap="nowrap">
            <Button type="submit" loading={save.isPending}>
              {t("kit:action.save")}
            </Button>
            <Button variant="default" disabled={!form.isDirty()} onClick={() => form.reset()}>
              {t("kit:action.undo")}
            </Button>
          </Group>
        )}
      </div>
    </form>
  );
}
