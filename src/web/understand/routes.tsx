import type { RouteObject } from "react-router";
import { TodayPage } from "./today/today-page.tsx";

/** Today comes with the console, being the first screen of most days; Pains and the topic page are loaded when first opened. */
export const understandRoutes: RouteObject[] = [
  { index: true, Component: TodayPage },
  { path: "pains", lazy: async () => ({ Component: (await import("./pains/pains-page.tsx")).PainsPage }) },
  {
    path: "causes",
    lazy: async () => ({ Component: (await import("./causes/causes-page.tsx")).CausesPage }),
  },
  {
    path: "topics",
    lazy: async () => ({ Component: (await import("./topics/topics-page.tsx")).TopicsPage }),
  },
  {
    path: "topics/:topicId",
    lazy: async () => ({ Component: (await import("./topic/topic-page.tsx")).TopicPage }),
  },
  {
    path: "labels",
    lazy: async () => ({ Component: (await import("./labels/labelling-page.tsx")).LabellingPage }),
  },
  {
    path: "labels/quality",
    lazy: async () => ({ Component: (await import("./labels/quality-page.tsx")).QualityPage }),
  },
  {
    path: "labels/model",
    lazy: async () => ({ Component: (await import("./labels/measure/measure-page.tsx")).MeasurePage }),
  },
  {
    path: "labels/agreement",
    lazy: async () => ({ Component: (await import("./labels/agreement-page.tsx")).AgreementPage }),
  },
  {
    path: "labels/import",
    lazy: async () => ({ Component: (await import("./labels/import-page.tsx")).ImportPage }),
  },
  {
    path: "reading",
    lazy: async () => ({ Component: (await import("./reading/readings-page.tsx")).ReadingsPage }),
  },
  {
    path: "reading/:readingId",
    lazy: async () => ({ Component: (await import("./reading/reading-page.tsx")).ReadingPage }),
  },
  {
    path: "reading/:readingId/read",
    lazy: async () => ({ Component: (await import("./reading/reading-queue-page.tsx")).ReadingQueuePage }),
  },
];
