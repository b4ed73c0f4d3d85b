import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { companyBody } from "../../../access/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { contractErrors } from "../parts/contract-errors.ts";
import { currencyOptions } from "../parts/currencies.ts";
import { TimeZoneSelect } from "../parts/time-zone-select.tsx";
import { useChangeCompany } from "./use-change-company.ts";

/** The company's name, time zone and currency. */
export function CompanyPage() {
  const { t } = useTranslation("access");
  const { can } = useWorkspace();
  return (
    <Page title={t("settings.company")} lead={t("company.lead")} narrow>
      <CompanyForm closed={!can("company.write")} />
    </Page>
  );
}

function CompanyForm({ closed }: { closed: boolean }) {
  const { t } = useTranslation("access");
  const workspace = useWorkspace();
  const { locale } = useFormat();
  const change = useChangeCompany();
  const { name, timeZone, currency } = workspace;
  const form = useForm({
    initialValues: { name, timeZone, currency },
    validate: (values) => contractErrors(companyBody, values),
  });
  const save = form.onSubmit((values) => change.mutate(values, { onSuccess: () => form.resetDirty(values) }));
  return (
    <form noValidate onSubmit={save}>
      <Stack gap="sm" maw="26rem">
        <TextInput label={t("field.company")} readOnly={closed} {...form.getInputProps("name")} />
        <TimeZoneSelect
          description={t("company.time-zone")}
          disabled={closed}
          {...form.getInputProps("timeZone")}
        />
        <Select
          label={t("field.currency")}
          description={t("company.currency")}
          data={currencyOptions(locale)}
          searchable
          allowDeselect={false}
          disabled={closed}
          {...form.getInputProps("currency")}
        />
        <ErrorNote error={change.error} />
        {closed ? (
          <Text size="sm" c="dimmed">
            {t("company.closed")}
          </Text>
        ) : (
          <Group>
            <Button type="submit" disabled={!form.isDirty()} loading={change.isPending}>
              {t("kit:action.save")}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
