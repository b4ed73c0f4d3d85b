import { Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../kit/use-format.ts";
import classes from "./cause-panel.module.css";
import { useCauseHistory } from "./cause-reads.ts";

/** Who did what to a step, asked only when opened. */
export function CauseHistory({ causeId }: { causeId: string }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { data } = useCauseHistory(causeId, open);
  return (
    <section>
      <UnstyledButton aria-expanded={open} fz="sm" fw={500} onClick={() => setOpen(!open)}>
        {open ? t("causes.history.hide") : t("causes.history.show")}
      </UnstyledButton>
      {open ? (
        <ul className={classes.quotes}>
          {data?.changes.map(({ id, at, by, kind, before }) => (
            <li key={id}>
              <Text size="xs">
                {format.dateTime(at)} · {by} · {t(`causes.history.${kind}`)}
                {typeof before?.["statement"] === "string"
                  ? ` · ${t("causes.history.was", { words: before["statement"] })}`
                  : ""}
              </Text>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
