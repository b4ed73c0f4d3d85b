import type { RouteObject } from "react-router";

/** Today, Pains and the topic page, below /w/:slug; each is loaded when first opened. */
export const understandRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import("./today/today-page.tsx")).TodayPage }) },
  { path: "pains", lazy: async () => ({ Component: (await import("./pains/pains-page.tsx")).PainsPage }) },
  {
    path: "topics/:topicId",
    lazy: async () => ({ Component: (await import("./topic/topic-page.tsx")).TopicPage }),
  },
];
