import { UnstyledButton } from "@mantine/core";
import { IconPointFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FeedbackDetail } from "../../../../listen/feedback/contract.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { KindIcon } from "../parts/kind-icon.tsx";
import { useValueName } from "../parts/use-value-name.ts";
import classes from "./contact.module.css";

type Customer = FeedbackDetail["customer"];
type CustomerHistoryProps = { customer: Customer; currentId: string; onOpen: (id: string) => void };

/** What the customer said and did, newest first; words open, events only stand in time. */
export function CustomerHistory({ customer, currentId, onOpen }: CustomerHistoryProps) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const name = useValueName();
  const said = customer.recent.map((item) => ({ at: item.occurredAt, item, event: null }));
  const did = customer.events.map((event) => ({ at: event.occurredAt, item: null, event }));
  const history = [...said, ...did].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <ol className={classes.history} aria-label={t("feedback.contact.history")}>
      {history.map(({ at, item, event }, order) => (
        <li key={item?.id ?? `${at} ${order}`}>
          <span className={classes.historyIcon}>
            {item === null ? (
              <IconPointFilled size={10} aria-label={t("feedback.contact.event")} />
            ) : (
              <KindIcon kind={item.kind} size={14} />
            )}
          </span>
          <span className={classes.historyWhen}>{format.date(at)}</span>
          {item === null ? (
            <span className={classes.historyWhat}>{event.name}</span>
          ) : item.id === currentId ? (
            <span className={classes.historyWhat} data-current>
              {t("feedback.contact.thisOne")}
            </span>
          ) : (
            <UnstyledButton className={classes.historyWhat} onClick={() => onOpen(item.id)}>
              {item.snippet === "" ? name("kind", item.kind) : item.snippet}
            </UnstyledButton>
          )}
        </li>
      ))}
    </ol>
  );
}
