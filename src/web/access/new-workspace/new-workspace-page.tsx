import { Button, Group, SegmentedControl, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { z } from "zod";
import { newWorkspaceBody, workspaceReply } from "../../../access/contract.ts";
import { apiSend } from "../../kit/api.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { currentLocale } from "../../kit/i18n.ts";
import { browserTimeZone } from "../../kit/time-zones.ts";
import { meQuery } from "../../kit/use-me.ts";
import { AccessFrame } from "../parts/access-frame.tsx";
import { contractErrors } from "../parts/contract-errors.ts";
import { currencyOfLocale, currencyOptions } from "../parts/currencies.ts";
import { TimeZoneSelect } from "../parts/time-zone-select.tsx";

type Values = z.infer<typeof newWorkspaceBody>;

/** One more company under the same roof; its data never mixes with the others'. */
export function NewWorkspacePage() {
  const { t } = useTranslation("access");
  const locale = currentLocale();
  const form = useForm<Values>({
    initialValues: { name: "", locale, timeZone: browserTimeZone(), currency: currencyOfLocale(locale) },
    validate: (values) => contractErrors(newWorkspaceBody, values),
  });
  const create = useCreate();
  return (
    <AccessFrame title={t("new-workspace.title")} lead={t("new-workspace.lead")}>
      <form noValidate onSubmit={form.onSubmit((values) => create.mutate(values))}>
        <Stack gap="sm">
          <TextInput label={t("field.company")} {...form.getInputProps("name")} />
          <SegmentedControl
            size="xs"
            aria-label={t("field.data-language")}
            data={[
              { value: "ru", label: t("start.russian") },
              { value: "en", label: t("start.english") },
            ]}
            {...form.getInputProps("locale")}
          />
          <TimeZoneSelect {...form.getInputProps("timeZone")} />
          <Select
            label={t("field.currency")}
            data={currencyOptions(locale)}
            searchable
            allowDeselect={false}
            {...form.getInputProps("currency")}
          />
          <ErrorNote error={create.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" component={Link} to="/">
              {t("kit:action.cancel")}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t("new-workspace.create")}
            </Button>
          </Group>
        </Stack>
      </form>
    </AccessFrame>
  );
}

function useCreate() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Values) => apiSend({ method: "POST", path: "/api/workspaces", body }, workspaceReply),
    onSuccess: async ({ slug }) => {
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      await navigate(`/w/${slug}/start`);
    },
  });
}
