import { Button, Group, Text, Transition } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";
import { errorSentence } from "../../kit/error-sentence.ts";
import { useChangeTopic } from "../data/change-topic.ts";
import classes from "./selection-bar.module.css";
import type { Selection } from "./use-selection.ts";

/** What to do with the ticked topics; floats over the list while there are any. */
export function SelectionBar({ selection, onMerge }: { selection: Selection; onMerge: () => void }) {
  const { t } = useTranslation("understand");
  const change = useChangeTopic();
  const { chosen, clear } = selection;
  const setAll = (status: "accepted" | "hidden") =>
    Promise.all(chosen.map(({ topicId }) => change.mutateAsync({ topicId, status }))).then(
      clear,
      (error: unknown) =>
        notifications.show({ color: "red", withBorder: true, message: errorSentence(error) }),
    );
  return (
    <Transition mounted={chosen.length > 0} transition="slide-up" duration={120}>
      {(style) => (
        <section className={classes.bar} style={style} aria-label={t("pains.selectionBar")}>
          <Text size="sm">{t("pains.selected", { count: chosen.length })}</Text>
          <Group gap={6}>
            <Button size="xs" disabled={chosen.length < 2} onClick={onMerge}>
              {t("pains.act.mergeSelected")}
            </Button>
            <Button size="xs" variant="default" onClick={() => void setAll("accepted")}>
              {t("pains.act.accept")}
            </Button>
            <Button size="xs" variant="default" onClick={() => void setAll("hidden")}>
              {t("pains.act.hide")}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={clear}>
              {t("pains.act.clear")}
            </Button>
          </Group>
        </section>
      )}
    </Transition>
  );
}
