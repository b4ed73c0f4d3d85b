import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { TopicChangeReply } from "../../../understand/topics/contract.ts";
import { showDone } from "../../kit/show-undo.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { FieldTable } from "./field-table.tsx";
import { useUndoChange } from "./topics-data.ts";
import classes from "./topics.module.css";

/** Changes of the tree, the latest first: who, when, what it was and what it became; the way back where nothing was built upon it. */
export function ChangeList({ changes }: { changes: readonly TopicChangeReply[] }) {
  return (
    <ol className={classes.items}>
      {changes.map((change) => (
        <ChangeItem key={change.id} change={change} />
      ))}
    </ol>
  );
}

function ChangeItem({ change }: { change: TopicChangeReply }) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const format = useFormat();
  const undo = useUndoChange();
  const { name, retagged } = change;
  const takeBack = () => undo.mutate(change.id, { onSuccess: () => showDone(t("topics.history.undoDone")) });
  const who = change.by === "machine" ? t("topics.history.byMachine") : change.byName;
  const about = [
    who,
    format.dateTime(change.at),
    ...(retagged > 0
      ? [t("topics.history.retagged", { count: retagged, formatted: format.number(retagged) })]
      : []),
    ...(change.undone ? [t("topics.history.undone")] : []),
  ];
  return (
    <li className={classes.change} data-undone={change.undone || undefined}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text size="sm" fw={500}>
            {t(`topics.history.kind.${change.kind}`, { name })}
          </Text>
          <Text size="xs" c="dimmed">
            {about.join(" · ")}
          </Text>
        </div>
        {change.canUndo && can("topics.write") ? (
          <Button
            size="xs"
            variant="default"
            style={{ flex: "none" }}
            loading={undo.isPending}
            onClick={takeBack}
          >
            {t("topics.history.undo")}
          </Button>
        ) : null}
      </Group>
      <FieldTable fields={change.fields} about={change.topicId} />
    </li>
  );
}
