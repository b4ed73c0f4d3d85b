import type { RouteObject } from "react-router";
import { settingsRoute } from "./settings/settings-route.tsx";

/** Screens before a workspace is known. */
export const accessRoutes: RouteObject[] = [
  {
    path: "/first-run",
    lazy: async () => ({ Component: (await import("./first-run/first-run-page.tsx")).FirstRunPage }),
  },
  {
    path: "/sign-in",
    lazy: async () => ({ Component: (await import("./sign-in/sign-in-page.tsx")).SignInPage }),
  },
  {
    path: "/invitation/:token",
    lazy: async () => ({ Component: (await import("./invitation/invitation-page.tsx")).InvitationPage }),
  },
  {
    path: "/new-workspace",
    lazy: async () => ({
      Component: (await import("./new-workspace/new-workspace-page.tsx")).NewWorkspacePage,
    }),
  },
];

/** Screens under /w/:slug: the first step, and settings. */
export const settingsRoutes: RouteObject[] = [
  { path: "start", lazy: async () => ({ Component: (await import("./start/start-page.tsx")).StartPage }) },
  settingsRoute,
];
