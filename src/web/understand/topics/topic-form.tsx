import { Button, Group, Select, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TopicCard } from "../../../understand/topics/contract.ts";
import { showDone } from "../../kit/show-undo.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useTeams } from "../data/reads.ts";
import { isNewName, RenameNote } from "../parts/rename-note.tsx";
import { useReviseTopic } from "./topics-data.ts";
import classes from "./topics.module.css";

/** Names in both languages, description, and the team that answers for the topic. */
export function TopicForm({ card }: { card: TopicCard }) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const teams = useTeams(can("members.read")).data?.teams ?? [];
  const [nameRu, setNameRu] = useState(card.nameRu ?? "");
  const [nameEn, setNameEn] = useState(card.nameEn ?? "");
  const [description, setDescription] = useState(card.description);
  const [ownerTeamId, setOwner] = useState(card.ownerTeamId);
  const revise = useReviseTopic();
  const given = (name: string) => (name.trim() === "" ? null : name.trim());
  const change = {
    ...(given(nameRu) === card.nameRu ? {} : { nameRu: given(nameRu) }),
    ...(given(nameEn) === card.nameEn ? {} : { nameEn: given(nameEn) }),
    ...(description.trim() === card.description ? {} : { description }),
    ...(ownerTeamId === card.ownerTeamId ? {} : { ownerTeamId }),
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    revise.mutate(
      { topicId: card.topicId, version: card.version, ...change },
      { onSuccess: () => showDone(t("topics.panel.saved")) },
    );
  };
  return (
    <form onSubmit={save} className={classes.form}>
      <TextInput
        label={t("topics.panel.nameRu")}
        description={
          isNewName(nameRu, card.nameRu) ? <RenameNote topicId={card.topicId} name={nameRu} /> : null
        }
        inputWrapperOrder={["label", "input", "description"]}
        maxLength={120}
        placeholder={card.standingName}
        value={nameRu}
        onChange={(event) => setNameRu(event.currentTarget.value)}
      />
      <TextInput
        label={t("topics.panel.nameEn")}
        description={
          isNewName(nameEn, card.nameEn) ? <RenameNote topicId={card.topicId} name={nameEn} /> : null
        }
        inputWrapperOrder={["label", "input", "description"]}
        maxLength={120}
        placeholder={card.standingName}
        value={nameEn}
        onChange={(event) => setNameEn(event.currentTarget.value)}
      />
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        label={t("topics.panel.description")}
        placeholder={t("topics.panel.descriptionHint")}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      {teams.length > 0 ? (
        <Select
          clearable
          label={t("topics.panel.owner")}
          value={ownerTeamId}
          onChange={setOwner}
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <Group justify="flex-end">
        <Button
          type="submit"
          size="xs"
          disabled={Object.keys(change).length === 0}
          loading={revise.isPending}
        >
          {t("topics.panel.save")}
        </Button>
      </Group>
    </form>
  );
}
