import { Text } from "@mantine/core";
import { IconUser, IconUserQuestion } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { FeedbackDetail } from "../../../../listen/feedback/contract.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { AttributeList } from "./attribute-list.tsx";
import classes from "./contact.module.css";
import { CustomerHistory } from "./customer-history.tsx";

type CustomerCardProps = {
  contact: FeedbackDetail;
  onOpen: (id: string) => void;
  narrowed: (narrow: Record<string, string>) => string;
};

/** Who said it: as far as the source knows and the reader may see. */
export function CustomerCard({ contact, onOpen, narrowed }: CustomerCardProps) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const { customer } = contact;
  const reach = [customer.externalId, customer.email, customer.phone].filter((part) => part !== null);
  return (
    <div className={classes.section} data-customer>
      <h3 className={classes.subtitle}>{t("feedback.contact.customer")}</h3>
      <div className={classes.who}>
        {customer.anonymous ? (
          <IconUserQuestion size={20} stroke={1.5} aria-hidden />
        ) : (
          <IconUser size={20} stroke={1.5} aria-hidden />
        )}
        <div>
          <Text size="sm" fw={550}>
            {customer.anonymous
              ? t("feedback.contact.anonymous")
              : (customer.name ?? reach[0] ?? t("feedback.contact.customer"))}
          </Text>
          <Text size="xs" c="dimmed">
            {customer.anonymous
              ? t("feedback.contact.anonymousHint")
              : reach.slice(customer.name === null ? 1 : 0).join(" · ")}
          </Text>
          {customer.since === null ? null : (
            <Text size="xs" c="dimmed">
              {t("feedback.contact.since", { date: format.date(customer.since) })}
            </Text>
          )}
        </div>
      </div>
      <AttributeList attributes={customer.attributes} narrowed={narrowed} />
      {customer.feedbackCount > 1 || customer.events.length > 0 ? (
        <>
          <CustomerHistory customer={customer} currentId={contact.id} onOpen={onOpen} />
          <Link className={classes.all} to={narrowed({ customer: customer.id })}>
            {t("feedback.contact.allOfCustomer", {
              count: customer.feedbackCount,
              formatted: format.number(customer.feedbackCount),
            })}
          </Link>
        </>
      ) : null}
    </div>
  );
}
