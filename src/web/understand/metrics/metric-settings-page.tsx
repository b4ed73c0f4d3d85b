import {
  Anchor,
  Button,
  Group,
  NumberInput,
  Select,
  Skeleton,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useForm } from "@mantine/form";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MetricSettings } from "../../../understand/metrics/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { showDone } from "../../kit/show-undo.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { Section } from "../parts/section.tsx";
import classes from "./metrics.module.css";
import { badFactor, type SettingsValues, toSettings, toValues } from "./settings-values.ts";
import { useCatalogue, useChangeSettings } from "./use-metrics.ts";

/** Where the company keeps what metrics are made of: names of events and attributes. */
export function MetricSettingsPage() {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const { data, error, refetch } = useCatalogue();
  return (
    <Page
      narrow
      title={t("metrics.settings.title")}
      lead={
        <>
          {t("metrics.settings.lead")} ·{" "}
          <Anchor component={Link} to={path("metrics")} inherit underline="always">
            {t("metrics.all")}
          </Anchor>
        </>
      }
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data ? <SettingsForm settings={data.settings} /> : error ? null : <Skeleton height={480} />}
    </Page>
  );
}

function SettingsForm({ settings }: { settings: MetricSettings }) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const save = useChangeSettings();
  const form = useForm<SettingsValues>({
    initialValues: toValues(settings),
    validate: {
      factors: (factors) => {
        const line = badFactor(factors);
        return line === null ? null : t("metrics.settings.csiBad", { line });
      },
    },
  });
  const submit = form.onSubmit((values) =>
    save.mutate(toSettings(values), {
      onSuccess: (saved) => {
        form.setInitialValues(toValues(saved));
        form.reset();
        showDone(t("metrics.settings.saved"));
      },
    }),
  );
  const text = (field: keyof SettingsValues, label: string) => (
    <TextInput label={label} maxLength={150} {...form.getInputProps(field)} />
  );
  const number = (field: keyof SettingsValues, label: string) => (
    <NumberInput w="11rem" min={0} hideControls label={label} {...form.getInputProps(field)} />
  );
  return (
    <form onSubmit={submit} noValidate>
      <fieldset disabled={!can("company.write")} style={{ border: 0, padding: 0, margin: 0 }}>
        <div className={classes.stack}>
          <Part title={t("metrics.settings.groups.money")}>
            <Textarea
              autosize
              minRows={3}
              label={t("metrics.settings.orders")}
              {...form.getInputProps("orders")}
            />
            {text("amount", t("metrics.settings.amount"))}
            <Select
              w="16rem"
              allowDeselect={false}
              label={t("metrics.settings.unit")}
              data={[
                { value: "minor", label: t("metrics.settings.minor") },
                { value: "major", label: t("metrics.settings.major") },
              ]}
              {...form.getInputProps("unit")}
            />
            <Group align="flex-end">
              {number("marginPercent", t("metrics.settings.margin"))}
              {number("discountPercent", t("metrics.settings.discount"))}
            </Group>
            {text("issued", t("metrics.settings.issued"))}
            {text("redeemed", t("metrics.settings.redeemed"))}
          </Part>
          <Part title={t("metrics.settings.groups.waits")}>
            {text("wait", t("metrics.settings.wait"))}
            {text("abandoned", t("metrics.settings.abandoned"))}
            <Group align="flex-end">
              {number("inTimeSeconds", t("metrics.settings.inTime"))}
              {number("shortSeconds", t("metrics.settings.short"))}
            </Group>
          </Part>
          <Part title={t("metrics.settings.groups.answers")}>
            {text("weight", t("metrics.settings.weight"))}
            {text("employeeTouchpoint", t("metrics.settings.employees"))}
            <Textarea
              autosize
              minRows={3}
              label={t("metrics.settings.csi")}
              {...form.getInputProps("factors")}
            />
            <Group align="flex-end">
              {number("csiFrom", t("metrics.settings.from"))}
              {number("csiTo", t("metrics.settings.to"))}
            </Group>
          </Part>
          <ErrorNote error={save.error} />
          {can("company.write") ? (
            <Group>
              <Button type="submit" loading={save.isPending}>
                {t("metrics.settings.save")}
              </Button>
            </Group>
          ) : (
            <Text size="sm" c="dimmed">
              {t("metrics.settings.lead")}
            </Text>
          )}
        </div>
      </fieldset>
    </form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <Stack gap="sm">{children}</Stack>
    </Section>
  );
}
