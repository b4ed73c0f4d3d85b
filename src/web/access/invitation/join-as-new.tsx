import { Button, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { acceptInvitationBody } from "../../../access/contract.ts";
import { apiDo } from "../../kit/api.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { currentLocale } from "../../kit/i18n.ts";
import { signInByPassword } from "../parts/auth-calls.ts";
import { contractErrors } from "../parts/contract-errors.ts";
import { NewPasswordInput } from "../parts/new-password-input.tsx";
import { useEnter } from "../sign-in/use-enter.ts";
import type { OpenInvitation } from "./invitation-page.tsx";
import { acceptPath } from "./join-as-me.tsx";

/** Somebody new: a name and a password, then straight in. */
export function JoinAsNew({ token, invitation }: { token: string; invitation: OpenInvitation }) {
  const { t } = useTranslation("access");
  const enter = useEnter("/");
  const form = useForm({
    initialValues: { name: "", password: "" },
    validate: (values) => contractErrors(acceptInvitationBody, values),
  });
  const join = useMutation({
    mutationFn: async (values: { name: string; password: string }) => {
      await apiDo({ method: "POST", path: acceptPath(token), body: values });
      await signInByPassword(invitation.email, values.password);
      // The language of this page was the person's own choice, not the company's.
      await apiDo({ method: "PATCH", path: "/api/me", body: { locale: currentLocale() } });
    },
    onSuccess: enter,
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => join.mutate(values))}>
      <Stack gap="sm">
        <TextInput label={t("field.email")} value={invitation.email} readOnly autoComplete="username" />
        <TextInput label={t("field.name")} autoComplete="name" {...form.getInputProps("name")} />
        <NewPasswordInput
          label={t("field.password")}
          typed={form.values.password}
          personal={[form.values.name, invitation.email]}
          {...form.getInputProps("password")}
        />
        <ErrorNote error={join.error} />
        <Button type="submit" loading={join.isPending}>
          {t("invitation.join")}
        </Button>
      </Stack>
    </form>
  );
}
