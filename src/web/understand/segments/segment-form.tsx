import { Button, Group, Switch, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SegmentGroup } from "../../../core/segments/definition.ts";
import { type Segment, segmentNameLimit } from "../../../listen/segments/contract.ts";
import { definitionSchema } from "../../../listen/segments/definition-contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Note } from "../../kit/note.tsx";
import { Section } from "../parts/section.tsx";
import { GroupEditor } from "./builder/group-editor.tsx";
import { useFields, useSaveSegment } from "./segments-data.ts";
import classes from "./segments.module.css";
import { ToldDefinition } from "./told-definition.tsx";
import { ToneField } from "./tone-field.tsx";

type Props = {
  before: Segment | null;
  initial: { name: string; definition: SegmentGroup };
  /** The address carried a definition that cannot be read. */
  isLost?: boolean;
  /** Told of every whole definition, so that the address can carry it. */
  onDraft?: (definition: SegmentGroup) => void;
  onSaved: (id: string) => void;
  onCancel: () => void;
};

/** Conditions, their size while they change, the name, and how to speak with these customers. */
export function SegmentForm({ before, initial, isLost = false, onDraft, onSaved, onCancel }: Props) {
  const { t } = useTranslation("understand");
  const fields = useFields();
  const save = useSaveSegment(before);
  const [name, setName] = useState(initial.name);
  const [definition, setDefinition] = useState(initial.definition);
  const [tone, setTone] = useState(before?.tone ?? "");
  const [shared, setShared] = useState(before?.shared ?? true);
  const read = definitionSchema.safeParse(definition);
  const whole = read.success ? read.data : null;
  const names = new Map(fields.data?.topics.map(({ value, label }) => [value, label]));
  const topicNames = { ...before?.topicNames, ...Object.fromEntries(names) };
  const update = (next: SegmentGroup) => {
    setDefinition(next);
    if (definitionSchema.safeParse(next).success) onDraft?.(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (whole) save.mutate({ name, definition: whole, tone, shared }, { onSuccess: ({ id }) => onSaved(id) });
  };
  return (
    <form className={classes.editor} onSubmit={submit}>
      {isLost ? <Note tone="warn">{t("segments.edit.lost")}</Note> : null}
      <ErrorNote error={fields.error} onRetry={() => void fields.refetch()} />
      <ToldDefinition definition={whole} topicNames={topicNames} />
      <Section title={t("segments.edit.conditions")}>
        <GroupEditor group={definition} fields={fields.data} onChange={update} />
      </Section>
      <Section title={t("segments.edit.about")}>
        <TextInput
          label={t("segments.edit.name")}
          value={name}
          maxLength={segmentNameLimit}
          required
          maw="28rem"
          mb="md"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ToneField definition={whole} tone={tone} onChange={setTone} />
        {before === null || before.mine ? (
          <Switch
            mt="md"
            label={t("segments.edit.shared")}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        ) : null}
      </Section>
      <ErrorNote error={save.error} />
      <Group gap="xs">
        <Button type="submit" loading={save.isPending} disabled={!whole || name.trim() === ""}>
          {t("segments.edit.save")}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t("kit:action.cancel")}
        </Button>
      </Group>
    </form>
  );
}
