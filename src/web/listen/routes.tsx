import type { RouteObject } from "react-router";

/** Screens under /w/:slug, loaded when first opened. */
export const listenRoutes: RouteObject[] = [
  {
    path: "feedback",
    lazy: async () => ({ Component: (await import("./feedback/feedback-page.tsx")).FeedbackPage }),
  },
  {
    path: "imports",
    lazy: async () => ({ Component: (await import("./imports/history/imports-page.tsx")).ImportsPage }),
  },
  {
    path: "imports/new",
    lazy: async () => ({ Component: (await import("./imports/wizard/wizard-page.tsx")).WizardPage }),
  },
  {
    path: "imports/:id",
    lazy: async () => ({ Component: (await import("./imports/result/import-page.tsx")).ImportPage }),
  },
];
