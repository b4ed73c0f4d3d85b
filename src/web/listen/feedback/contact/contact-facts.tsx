import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ReactNode } from "react";
import type { FeedbackDetail } from "../../../../listen/feedback/contract.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { ScoreMark } from "../parts/score-mark.tsx";
import { ToneMark } from "../parts/tone-mark.tsx";
import { useValueName } from "../parts/use-value-name.ts";
import classes from "./contact.module.css";

/** Only what the source told; a line without an answer is not drawn. */
export function ContactFacts({ contact }: { contact: FeedbackDetail }) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const name = useValueName();
  const {
    score,
    sentiment,
    resolvedFirstContact: resolved,
    compensationMinor: paid,
    handleSeconds,
  } = contact;
  const scale =
    contact.scale === null ? null : t(`feedback.scales.${contact.scale}`, { defaultValue: contact.scale });
  return (
    <div className={classes.section}>
      <h3 className={classes.subtitle}>{t("feedback.contact.facts")}</h3>
      <dl className={classes.facts}>
        {score === null ? null : (
          <Fact label={t("feedback.contact.score")}>
            <ScoreMark score={score} scale={contact.scale} /> {scale === null ? null : <Dim>{scale}</Dim>}
          </Fact>
        )}
        {sentiment === null ? null : (
          <Fact label={t("feedback.contact.tone")}>
            <ToneMark sentiment={sentiment} withWord /> <Dim>{format.signed(sentiment, 2)}</Dim>
          </Fact>
        )}
        <Fact label={t("feedback.contact.touchpoint")}>{contact.touchpoint}</Fact>
        <Fact label={t("feedback.contact.team")}>{contact.team}</Fact>
        <Fact label={t("feedback.contact.agent")}>{contact.agent}</Fact>
        <Fact label={t("feedback.contact.language")}>
          {contact.language && name("language", contact.language)}
        </Fact>
        <Fact label={t("feedback.contact.handled")}>
          {handleSeconds === null ? null : format.duration(handleSeconds)}
        </Fact>
        <Fact label={t("feedback.contact.resolved")}>
          {resolved === null ? null : t(resolved ? "feedback.contact.yes" : "feedback.contact.no")}
        </Fact>
        <Fact label={t("feedback.contact.compensation")}>
          {paid === null ? null : format.moneyMinor(paid)}
        </Fact>
        <Fact label={t("feedback.contact.externalId")}>{contact.externalId}</Fact>
        <Fact label={t("feedback.contact.receivedAt")}>{format.dateTime(contact.receivedAt)}</Fact>
        <Fact label={t("feedback.contact.source")}>
          <SourceLink contact={contact} />
        </Fact>
      </dl>
    </div>
  );
}

function SourceLink({ contact: { source, importId } }: { contact: FeedbackDetail }) {
  const { t } = useTranslation("listen");
  const { path, can } = useWorkspace();
  return (
    <>
      {source.name}
      {importId !== null && can("imports.read") ? (
        <>
          {", "}
          <Link to={path(`imports/${importId}`)}>{t("feedback.contact.openImport")}</Link>
        </>
      ) : null}
    </>
  );
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === undefined || children === "") return null;
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Dim({ children }: { children: ReactNode }) {
  return <span className={classes.dim}>{children}</span>;
}
