import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { modelStatusReply } from "../../../understand/model/contract.ts";
import { apiGet } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import type { CauseActions } from "./use-cause-actions.ts";

/** Asks for drafts: from the accepted causes of like topics, and by the language model where the company has one. */
export function DraftButtons({ actions }: { actions: CauseActions }) {
  const { t } = useTranslation("understand");
  const { slug, api } = useWorkspace();
  const [busy, setBusy] = useState<"nearest" | "model" | null>(null);
  const { data } = useQuery({
    queryKey: ["w", slug, "model", "status"],
    queryFn: ({ signal }) => apiGet(api("model"), modelStatusReply, { signal }),
  });
  const draft = async (by: "nearest" | "model") => {
    setBusy(by);
    await actions.draft(by);
    setBusy(null);
  };
  const button = (by: "nearest" | "model", words: string) => (
    <Button
      size="sm"
      variant="default"
      loading={busy === by}
      disabled={busy !== null}
      onClick={() => void draft(by)}
    >
      {words}
    </Button>
  );
  return (
    <>
      {button("nearest", t("causes.do.draft"))}
      {data?.configured ? button("model", t("causes.do.draftByModel")) : null}
    </>
  );
}
