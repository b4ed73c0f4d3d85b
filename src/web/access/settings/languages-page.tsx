import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { LocaleSwitch } from "../../kit/shell/user-menu-items.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { Section } from "./section.tsx";
import { useChangeCompany } from "./use-change-company.ts";

/** Two different things: the language one reads the screens in, and the company's. */
export function LanguagesPage() {
  const { t } = useTranslation("access");
  return (
    <Page title={t("settings.languages")} narrow>
      <Section title={t("languages.own")} lead={t("languages.own-lead")}>
        <div style={{ maxWidth: "18rem" }}>
          <LocaleSwitch />
        </div>
      </Section>
      <CompanyLanguage />
    </Page>
  );
}

function CompanyLanguage() {
  const { t } = useTranslation("access");
  const { locale, can } = useWorkspace();
  const change = useChangeCompany();
  return (
    <Section title={t("languages.company")} lead={t("languages.company-lead")}>
      <div style={{ maxWidth: "18rem" }}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t("languages.company")}
          disabled={!can("company.write") || change.isPending}
          value={locale}
          onChange={(value) => change.mutate({ locale: value === "ru" ? "ru" : "en" })}
          data={[
            { value: "ru", label: t("start.russian") },
            { value: "en", label: t("start.english") },
          ]}
        />
      </div>
      <ErrorNote error={change.error} />
    </Section>
  );
}
