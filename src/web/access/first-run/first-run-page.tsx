import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Navigate } from "react-router";
import { firstRunReply } from "../../../access/contract.ts";
import { apiGet } from "../../kit/api.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { AccessFrame } from "../parts/access-frame.tsx";
import { OwnerForm } from "./owner-form.tsx";

/** A fresh machine: who owns it. Works once; later the address leads to sign-in. */
export function FirstRunPage() {
  const { t } = useTranslation("access");
  const { data, error, refetch } = useQuery({
    queryKey: ["first-run"],
    queryFn: ({ signal }) => apiGet("/api/first-run", firstRunReply, { signal }),
  });
  if (data && !data.needed) return <Navigate to="/sign-in" replace />;
  return (
    <AccessFrame title={t("first-run.title")} lead={t("first-run.lead")}>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data ? <OwnerForm /> : null}
    </AccessFrame>
  );
}
