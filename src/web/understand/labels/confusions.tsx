import { Modal, Skeleton, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Judged } from "../../../understand/labels/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { useConfused } from "./labels-data.ts";
import classes from "./labels.module.css";

/** Where the texts behind a mistake are asked for, and what the address carries while one is open. */
export type ConfusionSource = {
  path: string;
  query?: Record<string, string>;
  address: Record<string, string>;
};
type Pair = Pick<Judged["confusions"][number], "actualId" | "predictedId">;
type Props = { quality: Pick<Judged, "confusions">; names: Record<string, string>; source: ConfusionSource };
const mostPairs = 12;
/** In the address: nothing of the topics. */
const noTopic = "none";

/** The commonest mistakes; one opens the texts behind it. The open one stands in the address. */
export function Confusions({ quality, names, source }: Props) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const format = useFormat();
  const [address, change] = useAddress();
  const actual = address.get("actual");
  const predicted = address.get("predicted");
  const isMine = Object.entries(source.address).every(([name, value]) => address.get(name) === value);
  const isOpen = isMine && actual !== null && predicted !== null;
  const idOf = (value: string | null) => (value === noTopic ? null : value);
  const confused = useConfused(
    source.path,
    isOpen ? { ...source.query, actual: idOf(actual), predicted: idOf(predicted) } : null,
  );
  const nameOf = (id: string | null, fallback: string) => (id === null ? fallback : (names[id] ?? id));
  const words = (pair: Pair) => ({
    actual: nameOf(pair.actualId, t("labels.quality.noneName")),
    predicted: nameOf(pair.predictedId, t("labels.quality.undecidedName")),
  });
  const open = (pair: Pair | null) =>
    change((now) => {
      if (pair === null) {
        now.delete("actual");
        now.delete("predicted");
      } else {
        for (const [name, value] of Object.entries(source.address)) now.set(name, value);
        now.set("actual", pair.actualId ?? noTopic);
        now.set("predicted", pair.predictedId ?? noTopic);
      }
      return now;
    });
  if (quality.confusions.length === 0) return <Text size="sm">{t("labels.quality.noConfusions")}</Text>;
  return (
    <>
      <ul className={classes.list}>
        {quality.confusions.slice(0, mostPairs).map((pair) => (
          <li key={`${pair.actualId} ${pair.predictedId}`} className={classes.topicLine}>
            <button type="button" className={classes.plainButton} onClick={() => open(pair)}>
              {t("labels.quality.confusion", words(pair))}
            </button>
            <span className="numbers">{format.number(pair.n)}</span>
          </li>
        ))}
      </ul>
      <Modal
        opened={isOpen}
        onClose={() => open(null)}
        size="lg"
        title={t(
          "labels.quality.confusedTexts",
          words({ actualId: idOf(actual), predictedId: idOf(predicted) }),
        )}
        closeButtonProps={{ "aria-label": t("kit:action.close") }}
      >
        <ErrorNote error={confused.error} />
        {confused.data === undefined && !confused.error ? <Skeleton height={120} /> : null}
        <ul className={classes.list}>
          {confused.data?.texts.map((text) => (
            <li key={text.id} className={classes.item}>
              <blockquote className={classes.quote}>{text.text}</blockquote>
              {text.contact ? (
                <QuietLink to={path(`feedback?open=${text.id}`)}>{t("labels.quality.openContact")}</QuietLink>
              ) : (
                <Text size="xs" c="dimmed">
                  {t("labels.quality.fromFile")}
                </Text>
              )}
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}
