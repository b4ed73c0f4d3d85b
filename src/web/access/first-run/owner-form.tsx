import { Button, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { type FirstRunInput, firstRunBody, workspaceReply } from "../../../access/contract.ts";
import { apiSend } from "../../kit/api.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { currentLocale } from "../../kit/i18n.ts";
import { browserTimeZone } from "../../kit/time-zones.ts";
import { signInByPassword } from "../parts/auth-calls.ts";
import { contractErrors } from "../parts/contract-errors.ts";
import { currencyOfLocale, currencyOptions } from "../parts/currencies.ts";
import { NewPasswordInput } from "../parts/new-password-input.tsx";
import { TimeZoneSelect } from "../parts/time-zone-select.tsx";

type Values = Omit<FirstRunInput, "locale" | "currency"> & { currency: string | null };
const blank: Values = {
  name: "",
  email: "",
  password: "",
  company: "",
  timeZone: browserTimeZone(),
  currency: null,
};

/** Owner and company on one sheet; the language is that of the page, the currency follows it until chosen. */
export function OwnerForm() {
  const { t } = useTranslation("access");
  const form = useForm<Values>({
    initialValues: blank,
    validate: (values) => contractErrors(firstRunBody, whole(values)),
  });
  const create = useCreateOwner();
  const locale = currentLocale();
  const { name, email, password, company, currency } = form.values;
  return (
    <form noValidate onSubmit={form.onSubmit((values) => create.mutate(whole(values)))}>
      <Stack gap="sm">
        <TextInput
          label={t("field.name")}
          autoComplete="name"
          data-autofocus
          {...form.getInputProps("name")}
        />
        <TextInput
          label={t("field.email")}
          type="email"
          autoComplete="username"
          {...form.getInputProps("email")}
        />
        <NewPasswordInput
          label={t("field.password")}
          typed={password}
          personal={[name, email, company]}
          {...form.getInputProps("password")}
        />
        <TextInput
          label={t("field.company")}
          autoComplete="organization"
          {...form.getInputProps("company")}
        />
        <TimeZoneSelect {...form.getInputProps("timeZone")} />
        <Select
          label={t("field.currency")}
          data={currencyOptions(locale)}
          searchable
          allowDeselect={false}
          {...form.getInputProps("currency")}
          value={currency ?? currencyOfLocale(locale)}
        />
        <ErrorNote error={create.error} />
        <Button type="submit" loading={create.isPending}>
          {t("first-run.create")}
        </Button>
      </Stack>
    </form>
  );
}

function whole(values: Values): FirstRunInput {
  const locale = currentLocale();
  return { ...values, locale, currency: values.currency ?? currencyOfLocale(locale) };
}

function useCreateOwner() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (input: FirstRunInput) => {
      const workspace = await apiSend(
        { method: "POST", path: "/api/first-run", body: input },
        workspaceReply,
      );
      await signInByPassword(input.email, input.password);
      return workspace;
    },
    onSuccess: async ({ slug }) => {
      queryClient.clear();
      await navigate(`/w/${slug}/start`, { replace: true });
    },
  });
}
