import type { RouteObject } from "react-router";

/** /w/:slug/settings/{company,members,…}: one frame, one room a section. */
export const settingsRoute: RouteObject = {
  path: "settings",
  lazy: async () => ({ Component: (await import("./settings-frame.tsx")).SettingsFrame }),
  children: [
    { index: true, lazy: async () => ({ Component: (await import("./settings-home.tsx")).SettingsHome }) },
    { path: "company", lazy: async () => ({ Component: (await import("./company-page.tsx")).CompanyPage }) },
    {
      path: "members",
      lazy: async () => ({ Component: (await import("./members/members-page.tsx")).MembersPage }),
    },
    { path: "keys", lazy: async () => ({ Component: (await import("./keys/keys-page.tsx")).KeysPage }) },
    { path: "costs", lazy: async () => ({ Component: (await import("./costs/costs-page.tsx")).CostsPage }) },
    { path: "model", lazy: async () => ({ Component: (await import("./model/model-page.tsx")).ModelPage }) },
    { path: "numbers", lazy: async () => ({ Component: (await import("./numbers-page.tsx")).NumbersPage }) },
    {
      path: "languages",
      lazy: async () => ({ Component: (await import("./languages-page.tsx")).LanguagesPage }),
    },
    { path: "audit", lazy: async () => ({ Component: (await import("./audit/audit-page.tsx")).AuditPage }) },
    { path: "me", lazy: async () => ({ Component: (await import("./me/me-page.tsx")).MePage }) },
  ],
};
