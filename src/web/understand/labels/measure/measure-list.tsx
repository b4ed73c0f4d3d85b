import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MeasureHead } from "../../../../understand/model/measures/contract.ts";
import { useFormat } from "../../../kit/use-format.ts";
import classes from "../labels.module.css";

type Props = { measures: readonly MeasureHead[]; chosen: string; onChoose: (id: string) => void };

/** Every measurement there was, the newest first. */
export function MeasureList({ measures, chosen, onChoose }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  return (
    <aside>
      <Title order={2} size="h3" mb="xs">
        {t("measure.list")}
      </Title>
      <ul className={classes.list}>
        {measures.map(({ id, model, version, status, texts, createdBy, createdAt }) => (
          <li key={id} className={classes.item}>
            <button
              type="button"
              className={classes.plainButton}
              aria-current={id === chosen || undefined}
              style={{ fontWeight: id === chosen ? 600 : undefined }}
              onClick={() => onChoose(id)}
            >
              {t("measure.line", { model, version })}
            </button>
            <Text size="xs" c="dimmed">
              {t(`measure.status.${status}`)} · {t("measure.texts", { count: texts })}
            </Text>
            <Text size="xs" c="dimmed">
              {t("labels.quality.by", { by: createdBy, when: format.dateTime(createdAt) })}
            </Text>
          </li>
        ))}
      </ul>
    </aside>
  );
}
