import { Button, Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { type Improvement, type Stage, stages } from "../../../prove/improvements/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useChangeImprovement, useImprovements } from "./improvements-data.ts";

type Props = { improvement: Improvement; onChanged: (isChanged: boolean) => void };

/** What stands on the card; who may not change it reads. */
export function ImprovementForm({ improvement, onChanged }: Props) {
  const { t } = useTranslation("prove");
  const { can } = useWorkspace();
  const readOnly = !can("improvements.write");
  const teams = useImprovements(null).data?.pages[0]?.teams ?? [];
  const save = useChangeImprovement(improvement.id);
  const { version, title, problem, asIs, toBe, stage, ownerTeamId } = improvement;
  const form = useForm({
    initialValues: { title, problem, asIs, toBe, stage: stage as Stage, ownerTeamId: ownerTeamId ?? "" },
    validate: { title: (value) => value.trim() === "" },
  });
  const submit = form.onSubmit((values) =>
    save.mutate(
      { ...values, version, ownerTeamId: values.ownerTeamId || null },
      { onSuccess: () => form.resetDirty() },
    ),
  );
  const isChanged = form.isDirty();
  useEffect(() => onChanged(isChanged), [isChanged, onChanged]);
  const text = (name: "problem" | "asIs" | "toBe", description?: string) => (
    <Textarea
      label={t(`improvements.card.${name}`)}
      description={description}
      autosize
      minRows={2}
      maxRows={14}
      maxLength={10_000}
      readOnly={readOnly}
      {...form.getInputProps(name)}
    />
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm" maw="44rem">
        <TextInput
          label={t("improvements.card.title")}
          maxLength={300}
          readOnly={readOnly}
          {...form.getInputProps("title")}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Select
            label={t("improvements.card.stage")}
            data={stages.map((each) => ({ value: each, label: t(`improvements.stage.${each}`) }))}
            allowDeselect={false}
            readOnly={readOnly}
            {...form.getInputProps("stage")}
          />
          <Select
            label={t("improvements.card.owner")}
            description={teams.length === 0 ? t("improvements.card.noTeams") : undefined}
            inputWrapperOrder={["label", "input", "description"]}
            data={[
              { value: "", label: t("improvements.card.nobody") },
              ...teams.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            allowDeselect={false}
            searchable
            readOnly={readOnly}
            {...form.getInputProps("ownerTeamId")}
          />
        </SimpleGrid>
        {text("problem", t("improvements.card.problemHint"))}
        {text("asIs")}
        {text("toBe")}
        <ErrorNote error={save.error} />
        {readOnly ? null : (
          <Button type="submit" w="fit-content" disabled={!isChanged} loading={save.isPending}>
            {t("kit:action.save")}
          </Button>
        )}
      </Stack>
    </form>
  );
}
