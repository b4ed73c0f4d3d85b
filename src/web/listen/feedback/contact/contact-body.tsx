import { Alert, Text } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FeedbackDetail } from "../../../../listen/feedback/contract.ts";
import { AttributeList } from "./attribute-list.tsx";
import { ContactFeelings } from "./contact-feelings.tsx";
import { ContactFacts } from "./contact-facts.tsx";
import { ContactTopics } from "./contact-topics.tsx";
import classes from "./contact.module.css";
import { CustomerCard } from "./customer-card.tsx";
import { LitContactText } from "./lit-contact-text.tsx";

type ContactBodyProps = {
  contact: FeedbackDetail;
  onOpen: (id: string) => void;
  narrowed: (narrow: Record<string, string>) => string;
};

export function ContactBody({ contact, onOpen, narrowed }: ContactBodyProps) {
  const { t } = useTranslation("listen");
  const [pointed, setPointed] = useState<string | null>(null);
  const [felt, setFelt] = useState<string | null>(null);
  return (
    <>
      {contact.text === "" ? (
        <Text size="sm" c="dimmed" fs="italic">
          {t("feedback.contact.noText")}
        </Text>
      ) : (
        <LitContactText contact={contact} pointed={pointed} felt={felt} />
      )}
      {contact.masked ? (
        <Alert variant="light" color="gray" p="xs" icon={<IconEyeOff size={16} stroke={1.75} aria-hidden />}>
          <Text size="xs">{t("feedback.contact.masked")}</Text>
        </Alert>
      ) : null}
      <ContactTopics key={contact.id} contact={contact} onPoint={setPointed} />
      <ContactFeelings contact={contact} onPoint={setFelt} />
      <ContactFacts contact={contact} />
      {Object.keys(contact.attributes).length > 0 ? (
        <div className={classes.section}>
          <h3 className={classes.subtitle}>{t("feedback.contact.attributes")}</h3>
          <AttributeList attributes={contact.attributes} narrowed={narrowed} />
        </div>
      ) : null}
      <CustomerCard contact={contact} onOpen={onOpen} narrowed={narrowed} />
    </>
  );
}
