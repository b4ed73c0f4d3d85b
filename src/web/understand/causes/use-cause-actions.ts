import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  type CauseNode,
  causeIdReply,
  type changeCauseBody,
  draftReply,
} from "../../../understand/causes/contract.ts";
import { apiDo, apiSend } from "../../kit/api.ts";
import { errorSentence } from "../../kit/error-sentence.ts";
import { showDone, showUndo } from "../../kit/show-undo.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "../data/keys.ts";

type Step = Pick<CauseNode, "id" | "version" | "statement">;
type Change = Omit<z.input<typeof changeCauseBody>, "version">;

/**
 * All that is done to a tree. A refusal is told as the server says it, and the tree is read again, so that what somebody else changed
 * is seen; each gives undefined then.
 */
export function useCauseActions(topicId: string) {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  const { t } = useTranslation("understand");
  return useMemo(() => {
    const refresh = () => client.invalidateQueries({ queryKey: understandKeys.all(slug) });
    const told = async <T>(work: Promise<T>): Promise<T | undefined> => {
      try {
        return await work;
      } catch (error) {
        notifications.show({ color: "red", withBorder: true, message: errorSentence(error) });
        return undefined;
      } finally {
        await refresh();
      }
    };
    const post = (path: string, body?: unknown) => apiDo({ method: "POST", path: api(path), body });
    const restore = async (id: string) => {
      await post(`causes/${id}/restore`);
      await refresh();
    };
    const repin = async (id: string, feedbackId: string) => {
      await post(`causes/${id}/evidence`, { feedbackId });
      await refresh();
    };
    return {
      add: (parentId: string | null, statement: string, place?: number) => {
        const body = { topicId, parentId, statement, ...(place === undefined ? {} : { place }) };
        return told(apiSend({ method: "POST", path: api("causes"), body }, causeIdReply));
      },
      change: ({ id, version }: Step, change: Change) =>
        told(apiDo({ method: "PATCH", path: api(`causes/${id}`), body: { version, ...change } })),
      judge: ({ id, version }: Step, verb: "accept" | "refute" | "reopen") =>
        told(post(`causes/${id}/${verb}`, { version })),
      move: ({ id, version }: Step, parentId: string, place = 500) =>
        told(post(`causes/${id}/move`, { version, parentId, place })),
      remove: ({ id, version, statement }: Step) =>
        told(
          apiDo({ method: "DELETE", path: api(`causes/${id}?version=${version}`) }).then(() =>
            showUndo(t("causes.done.removed", { statement }), () => restore(id)),
          ),
        ),
      pin: ({ id }: Pick<Step, "id">, feedbackId: string) =>
        told(post(`causes/${id}/evidence`, { feedbackId }).then(() => showDone(t("causes.done.pinned")))),
      unpin: ({ id }: Pick<Step, "id">, evidence: CauseNode["evidence"][number]) =>
        told(
          apiDo({ method: "DELETE", path: api(`causes/${id}/evidence/${evidence.id}`) }).then(() =>
            showUndo(t("causes.done.unpinned"), () => repin(id, evidence.feedbackId)),
          ),
        ),
      draw: (count: number) => told(post(`causes/topics/${topicId}/reading`, { count })),
      answer: (feedbackId: string, causeIds: string[]) =>
        told(post(`causes/topics/${topicId}/reading/answer`, { feedbackId, causeIds })),
      draft: (by: "nearest" | "model") =>
        told(
          apiSend(
            { method: "POST", path: api(`causes/topics/${topicId}/draft`), body: { by } },
            draftReply,
          ).then((reply) => {
            showDone(
              t("causes.done.drafted", { count: reply.causeIds.length, refused: reply.unsupported.length }),
            );
            return reply;
          }),
        ),
    };
  }, [api, client, slug, t, topicId]);
}
export type CauseActions = ReturnType<typeof useCauseActions>;
