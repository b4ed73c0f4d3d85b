import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type PeoplesTopics, peoplesTopicsReply } from "../../../../understand/mentions/contract.ts";
import { apiGet } from "../../../kit/api.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import classes from "./contact.module.css";

/** Says when a person's word on the topics does not show: people disagree, or one of them settled it. Else says nothing. */
export function PeoplesTopicsNote({ contactId }: { contactId: string }) {
  const { t } = useTranslation("listen");
  const { slug, api, path, can } = useWorkspace();
  const answerText = useAnswerText();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ["w", slug, "feedback", "contact", contactId, "peoples-topics"],
    queryFn: ({ signal }) =>
      apiGet(api(`feedback/${encodeURIComponent(contactId)}/topics`), peoplesTopicsReply, { signal }),
  });
  if (data?.standing !== "disputed" && data?.standing !== "settled") return null;
  const note =
    data.standing === "disputed"
      ? t("feedback.contact.disputed", { answers: format.list(data.answers.map(answerText)) })
      : t("feedback.contact.settled", { by: data.settledBy });
  return (
    <Text component="output" display="block" size="xs" mt="xs">
      {note}{" "}
      {can("pains.read") ? (
        <Link className={classes.all} to={path("labels/agreement")}>
          {t(data.standing === "disputed" ? "feedback.contact.toDispute" : "feedback.contact.toSettled")}
        </Link>
      ) : null}
    </Text>
  );
}

function useAnswerText(): (answer: PeoplesTopics["answers"][number]) => string {
  const { t } = useTranslation("listen");
  return ({ person, topics }) =>
    topics.length === 0
      ? t("feedback.contact.saysNone", { person })
      : t("feedback.contact.says", { person, topics: topics.map(({ name }) => name).join(" + ") });
}
