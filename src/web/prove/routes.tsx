import type { RouteObject } from "react-router";

/** Screens under /w/:slug: what is to become better. */
export const proveRoutes: RouteObject[] = [
  {
    path: "improvements",
    lazy: async () => ({
      Component: (await import("./improvements/improvements-page.tsx")).ImprovementsPage,
    }),
  },
  {
    path: "improvements/:improvementId",
    lazy: async () => ({ Component: (await import("./improvements/improvement-page.tsx")).ImprovementPage }),
  },
];
