import { useTranslation } from "react-i18next";
import { Page } from "../../../kit/page.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { InviteButton } from "./invite-button.tsx";
import { InvitationsSection } from "./invitations-section.tsx";
import { MembersSection } from "./members-section.tsx";
import { RolesSection } from "./roles-section.tsx";
import { TeamsSection } from "./teams-section.tsx";

/** Who may enter, as what, and in which teams. */
export function MembersPage() {
  const { t } = useTranslation("access");
  const { can } = useWorkspace();
  const writes = can("members.write");
  return (
    <Page title={t("settings.members")} actions={writes ? <InviteButton /> : undefined}>
      <MembersSection />
      {writes ? <InvitationsSection /> : null}
      <TeamsSection />
      <RolesSection />
    </Page>
  );
}
