import type { RouteObject } from "react-router";

/** Screens under /w/:slug, loaded when first opened. */
export const listenRoutes: RouteObject[] = [
  {
    path: "feedback",
    lazy: async () => ({ Component: (await import("./feedback/feedback-page.tsx")).FeedbackPage }),
  },
];
