import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PainCause } from "../../../understand/pains/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { MoneyText } from "../parts/money-text.tsx";
import { QuietLink } from "../parts/quiet-link.tsx";
import { ShareText } from "../parts/share-text.tsx";
import classes from "./causes-ranking.module.css";
import ranking from "../parts/ranking-table.module.css";

type Props = { causes: readonly PainCause[]; most: number; caption: string };

/** Causes as a table; on a phone each is a card. `most`: the right end of the money scale all rows share. */
export function CauseRows({ causes, most, caption }: Props) {
  const { t } = useTranslation("understand");
  return (
    <table className={`${ranking.table} ${classes.figures}`}>
      <caption className={ranking.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("painsGrown.causes.cause")}</th>
          <th scope="col">{t("painsGrown.causes.share")}</th>
          <th scope="col">{t("painsGrown.causes.money")}</th>
        </tr>
      </thead>
      <tbody>
        {causes.map((cause) => (
          <CauseRow key={cause.id} cause={cause} most={most} />
        ))}
      </tbody>
    </table>
  );
}

function CauseRow({ cause, most }: { cause: PainCause; most: number }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const format = useFormat();
  const { topicId, treeTopicId, mergedFrom, evidenceContacts: count } = cause;
  return (
    <tr>
      <th scope="row">
        <Link className={ranking.link} to={path(`causes?topic=${treeTopicId}&node=${cause.id}`)}>
          {cause.statement}
        </Link>{" "}
        <CauseMark cause={cause} />
        <span className={ranking.words}>
          <QuietLink to={path(`topics/${topicId}`)}>{cause.topicName}</QuietLink>
          {` · ${cause.number === "0" ? t("painsGrown.causes.itself") : t("painsGrown.causes.step", { number: cause.number })}`}
          {count > 0
            ? ` · ${t("painsGrown.causes.evidence", { count, formatted: format.number(count) })}`
            : ""}
          {cause.fixes.map((fix) => ` · ${t(`causes.fix.${fix}`)}`).join("")}
        </span>
      </th>
      <td data-label={t("painsGrown.causes.share")}>
        {mergedFrom !== null ? (
          <span className={ranking.words}>{t("painsGrown.causes.mergedNote", { topic: mergedFrom })}</span>
        ) : cause.read === 0 ? (
          <QuietLink to={path(`causes?topic=${topicId}&reading=1`)} className={ranking.words}>
            {t("painsGrown.causes.toRead")}
          </QuietLink>
        ) : (
          <>
            <ShareText share={cause.share} />
            <span className={ranking.words}>
              {t("painsGrown.causes.readNote", {
                shown: format.number(cause.shown),
                read: format.number(cause.read),
              })}
            </span>
          </>
        )}
      </td>
      <td data-label={t("painsGrown.causes.money")}>
        <MoneyText money={cause.moneyPerMonth} most={most} />
      </td>
    </tr>
  );
}

function CauseMark({ cause: { isHypothesis, status } }: { cause: PainCause }) {
  const { t } = useTranslation("understand");
  if (!isHypothesis && status === "accepted") return null;
  return (
    <Badge size="xs" variant="default" color="gray" radius="sm" tt="none" fw={400}>
      {t(isHypothesis ? "painsGrown.causes.hypothesis" : "painsGrown.causes.draft")}
    </Badge>
  );
}
