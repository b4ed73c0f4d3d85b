import { Button, Group, Select, Stack, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { invitationBody, newInvitationReply, roleSchema } from "../../../../access/contract.ts";
import { apiSend } from "../../../kit/api.ts";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { contractErrors } from "../../parts/contract-errors.ts";
import type { NewInvitation } from "./invite-link.tsx";
import { useReadPeopleAnew } from "./use-members.ts";

export function InviteForm({ onMade }: { onMade: (invitation: NewInvitation) => void }) {
  const { t } = useTranslation("access");
  const { api } = useWorkspace();
  const readAnew = useReadPeopleAnew();
  const form = useForm({
    initialValues: { email: "", role: roleSchema.enum.analyst as string, seesPersonalData: false },
    validate: (values) => contractErrors(invitationBody, values),
  });
  const invite = useMutation({
    mutationFn: (body: typeof form.values) =>
      apiSend({ method: "POST", path: api("invitations"), body }, newInvitationReply),
    onSuccess: async (made) => {
      onMade(made);
      await readAnew();
    },
  });
  const role = roleSchema.parse(form.values.role);
  return (
    <form noValidate onSubmit={form.onSubmit((values) => invite.mutate(values))}>
      <Stack gap="sm">
        <TextInput label={t("field.email")} type="email" data-autofocus {...form.getInputProps("email")} />
        <Select
          label={t("members.role")}
          description={t(`role.${role}.text`)}
          inputWrapperOrder={["label", "input", "description", "error"]}
          allowDeselect={false}
          data={roleSchema.options.map((value) => ({ value, label: t(`role.${value}.name`) }))}
          {...form.getInputProps("role")}
        />
        <Switch
          label={t("members.personal-long")}
          description={t("members.personal-text")}
          {...form.getInputProps("seesPersonalData", { type: "checkbox" })}
        />
        <ErrorNote error={invite.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={invite.isPending}>
            {t("invite.create")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
