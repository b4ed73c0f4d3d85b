import { ActionIcon, CopyButton, Skeleton, Stack, Text, Title, Tooltip } from "@mantine/core";
import { IconCheck, IconChevronDown, IconChevronUp, IconLink, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FeedbackDetail } from "../../../../listen/feedback/contract.ts";
import { ReadError } from "../../parts/read-error.tsx";
import { useFormat } from "../../../kit/use-format.ts";
import { KindIcon } from "../parts/kind-icon.tsx";
import { useValueName } from "../parts/use-value-name.ts";
import { ContactBody } from "./contact-body.tsx";
import classes from "./contact.module.css";
import { useContact } from "./use-contact.ts";

type ContactPanelProps = {
  id: string;
  onClose: () => void;
  onOpen: (id: string) => void;
  /** Null at the ends of the list. */
  onNext: (() => void) | null;
  onPrevious: (() => void) | null;
  /** Address of the list narrowed by one more condition. */
  narrowed: (narrow: Record<string, string>) => string;
};

/** The whole contact beside the list, with its customer. */
export function ContactPanel({ id, onClose, onOpen, onNext, onPrevious, narrowed }: ContactPanelProps) {
  const { t } = useTranslation("listen");
  const contact = useContact(id);
  return (
    <section className={classes.panel} aria-label={t("feedback.contact.panel")}>
      <header className={classes.header}>
        <Heading contact={contact.data} />
        <PanelButton label={t("feedback.contact.previous")} icon={IconChevronUp} onClick={onPrevious} />
        <PanelButton label={t("feedback.contact.next")} icon={IconChevronDown} onClick={onNext} />
        <CopyLink />
        <PanelButton label={t("feedback.contact.close")} icon={IconX} onClick={onClose} />
      </header>
      <div className={classes.scroller} aria-busy={contact.isPlaceholderData}>
        {contact.error ? (
          <ReadError error={contact.error} onRetry={() => void contact.refetch()} />
        ) : contact.data ? (
          <ContactBody contact={contact.data} onOpen={onOpen} narrowed={narrowed} />
        ) : (
          <Stack aria-hidden>
            {[90, 100, 70].map((width) => (
              <Skeleton key={width} h={14} w={`${width}%`} />
            ))}
          </Stack>
        )}
      </div>
    </section>
  );
}

function Heading({ contact }: { contact: FeedbackDetail | undefined }) {
  const format = useFormat();
  const name = useValueName();
  if (contact === undefined) return <Skeleton h={14} w={160} className={classes.heading} />;
  const origin = [contact.kind, contact.channel].flatMap((value, at) =>
    value === null ? [] : [name(at === 0 ? "kind" : "channel", value)],
  );
  return (
    <div className={classes.heading} aria-live="polite">
      <KindIcon kind={contact.kind} size={18} />
      <div>
        <Title order={2} size="sm" className={classes.origin}>
          {origin.join(" · ")}
        </Title>
        <Text size="xs" c="dimmed">
          {format.dateTime(contact.occurredAt)}
        </Text>
      </div>
    </div>
  );
}

type PanelButtonProps = { label: string; icon: typeof IconX; onClick: (() => void) | null };

function PanelButton({ label, icon: Icon, onClick }: PanelButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        disabled={onClick === null}
        onClick={() => onClick?.()}
      >
        <Icon size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** The address restores everything, this contact included. */
function CopyLink() {
  const { t } = useTranslation("listen");
  return (
    <CopyButton value={window.location.href}>
      {({ copied, copy }) => (
        <PanelButton
          label={copied ? t("feedback.contact.copied") : t("feedback.contact.copyLink")}
          icon={copied ? IconCheck : IconLink}
          onClick={copy}
        />
      )}
    </CopyButton>
  );
}
