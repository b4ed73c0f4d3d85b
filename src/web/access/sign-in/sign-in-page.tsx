import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { returnPath } from "../../kit/sign-in-path.ts";
import { AccessFrame } from "../parts/access-frame.tsx";
import { CodeForm } from "./code-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { ProviderButtons } from "./provider-buttons.tsx";
import { useEnter } from "./use-enter.ts";

/** E-mail and password, then a code where a second factor is set; or the company's own provider. */
export function SignInPage() {
  const { t } = useTranslation("access");
  const [params] = useSearchParams();
  const [asksCode, setAsksCode] = useState(false);
  const to = returnPath(params.get("to"));
  const enter = useEnter(to);
  if (asksCode) {
    return (
      <AccessFrame title={t("sign-in.code-title")} lead={t("sign-in.code-lead")}>
        <CodeForm onDone={enter} onBack={() => setAsksCode(false)} />
      </AccessFrame>
    );
  }
  return (
    <AccessFrame title={t("sign-in.title")}>
      <PasswordForm onDone={enter} onCode={() => setAsksCode(true)} />
      <ProviderButtons to={to} failed={params.get("error")} />
    </AccessFrame>
  );
}
