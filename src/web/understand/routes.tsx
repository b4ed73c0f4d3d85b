import type { RouteObject } from "react-router";
import { TodayPage } from "./today/today-page.tsx";

/** Today comes with the console, being the first screen of most days; Pains and the topic page are loaded when first opened. */
export const understandRoutes: RouteObject[] = [
  { index: true, Component: TodayPage },
  { path: "pains", lazy: async () => ({ Component: (await import("./pains/pains-page.tsx")).PainsPage }) },
  {
    path: "topics/:topicId",
    lazy: async () => ({ Component: (await import("./topic/topic-page.tsx")).TopicPage }),
  },
];
