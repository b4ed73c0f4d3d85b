import { useTranslation } from "react-i18next";
import type { CauseNode } from "../../../understand/causes/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { moneyRange, percentRange, percentText } from "../parts/range-text.ts";
import classes from "./cause-card.module.css";

type Props = {
  node: CauseNode;
  chosen: boolean;
  onChoose: (id: string) => void;
  /** It was pressed, not only walked to. */
  onOpen?: () => void;
  /** A quote was let go over the card. Null for those who may only look. */
  onDropQuote: ((id: string, feedbackId: string) => void) | null;
  /** In the list the card is a line. */
  line?: boolean;
};

export const quoteType = "application/x-otklik-quote";

/** One step: its words, whether anybody's words show it, how much of the topic and of its money. */
export function CauseCard({ node, chosen, onChoose, onOpen, onDropQuote, line = false }: Props) {
  const { t } = useTranslation("understand");
  const state = t(`causes.status.${node.status}`);
  return (
    <button
      type="button"
      className={`${classes.card} nodrag`}
      data-cause-card={node.id}
      data-status={node.status}
      data-hypothesis={node.isHypothesis || undefined}
      data-machine={(node.saidBy.kind === "machine" && node.status === "draft") || undefined}
      data-line={line || undefined}
      aria-current={chosen || undefined}
      tabIndex={chosen ? 0 : -1}
      onClick={() => {
        onChoose(node.id);
        onOpen?.();
      }}
      onFocus={() => onChoose(node.id)}
      onDragOver={(event) => {
        if (onDropQuote && event.dataTransfer.types.includes(quoteType)) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDropQuote?.(node.id, event.dataTransfer.getData(quoteType));
      }}
    >
      <span className={classes.statement}>
        {node.parentId === null ? null : <span className={classes.number}>{node.number} </span>}
        {node.statement}
      </span>
      <span className={classes.marks}>
        <span className={classes.state}>
          {node.saidBy.kind === "machine" && node.status === "draft" ? t("causes.machineDraft") : state}
        </span>
        {node.isHypothesis ? <span className={classes.hypothesis}>{t("causes.hypothesis")}</span> : null}
        {node.isHypothesis ? null : <span>{t("causes.quotesCount", { count: node.evidenceContacts })}</span>}
        <CauseFigures node={node} />
      </span>
    </button>
  );
}

/** Share and money where a random reading told them; nothing where none did. */
export function CauseFigures({ node }: { node: Pick<CauseNode, "share" | "moneyPerMonth"> }) {
  const format = useFormat();
  const { t } = useTranslation("understand");
  const { share, moneyPerMonth: money } = node;
  if (!share.known) return null;
  return (
    <>
      <span title={percentRange(format.locale, share.value)}>
        {percentText(format.locale, share.value.value)} ({percentRange(format.locale, share.value)})
      </span>
      {money.known ? (
        <span>
          {format.moneyCompact(money.value.value, money.value.currency)} (
          {moneyRange(format.locale, money.value.currency, money.value)}) {t("parts.perMonth")}
        </span>
      ) : null}
    </>
  );
}
