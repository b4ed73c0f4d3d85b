import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Page } from "../../../kit/page.tsx";
import { useMe } from "../../../kit/use-me.ts";
import { Section } from "../section.tsx";
import { NameForm } from "./name-form.tsx";
import { PasswordChange } from "./password-change.tsx";
import { TwoFactorSection } from "./two-factor-section.tsx";

/** One's own name, password and second factor; the same in every workspace. */
export function MePage() {
  const { t } = useTranslation("access");
  const { data: me } = useMe();
  if (!me) return <Skeleton height={240} />;
  const { user } = me;
  return (
    <Page title={t("settings.me")} lead={user.email} narrow>
      <Section title={t("me.name")}>
        <NameForm name={user.name} />
      </Section>
      <Section title={t("me.password")} lead={t("me.password-lead")}>
        <PasswordChange personal={[user.name, user.email]} />
      </Section>
      <TwoFactorSection on={user.twoFactor} />
    </Page>
  );
}
