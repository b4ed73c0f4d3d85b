import { Drawer } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FeedbackItem } from "../../../../listen/feedback/contract.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import classes from "../feedback-page.module.css";
import { ContactPanel } from "./contact-panel.tsx";

type ContactPlaceProps = {
  id: string;
  items: readonly FeedbackItem[];
  /** In a column of its own; over the list otherwise. */
  beside: boolean;
  address: URLSearchParams;
  onOpen: (id: string) => void;
  onClose: () => void;
};

/** Where the open contact stands: beside the list, or over it where there is no room. */
export function ContactPlace({ id, items, beside, address, onOpen, onClose }: ContactPlaceProps) {
  const { t } = useTranslation("listen");
  const { path } = useWorkspace();
  const at = items.findIndex((item) => item.id === id);
  const step = (item: FeedbackItem | undefined) =>
    at < 0 || item === undefined ? null : () => onOpen(item.id);
  const panel = (
    <ContactPanel
      id={id}
      onClose={onClose}
      onOpen={onOpen}
      onNext={step(items[at + 1])}
      onPrevious={step(items[at - 1])}
      narrowed={(narrow) => path(`feedback?${narrowedBy(address, narrow)}`)}
    />
  );
  if (beside) return <div className={classes.beside}>{panel}</div>;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(100%, 34rem)"
      withCloseButton={false}
      padding={0}
      aria-label={t("feedback.contact.panel")}
      styles={{ body: { height: "100%" } }}
    >
      {panel}
    </Drawer>
  );
}

/** One customer is looked at whole; an attribute narrows what is shown already. */
function narrowedBy(address: URLSearchParams, narrow: Record<string, string>): URLSearchParams {
  const next = "customer" in narrow ? new URLSearchParams() : new URLSearchParams(address);
  for (const [key, value] of Object.entries(narrow)) {
    if (!next.getAll(key).includes(value)) next.append(key, value);
  }
  const open = address.get("open");
  if (open !== null) next.set("open", open);
  return next;
}
