import type { RouteObject } from "react-router";
import { TodayPage } from "./today/today-page.tsx";

/** Today comes with the console, being the first screen of most days; Pains and the topic page are loaded when first opened. */
export const understandRoutes: RouteObject[] = [
  { index: true, Component: TodayPage },
  { path: "pains", lazy: async () => ({ Component: (await import("./pains/pains-page.tsx")).PainsPage }) },
  {
    path: "metrics",
    lazy: async () => ({ Component: (await import("./metrics/metrics-page.tsx")).MetricsPage }),
  },
  {
    path: "metrics/settings",
    lazy: async () => ({
      Component: (await import("./metrics/metric-settings-page.tsx")).MetricSettingsPage,
    }),
  },
  {
    path: "metrics/:metric",
    lazy: async () => ({ Component: (await import("./metrics/metric-page.tsx")).MetricPage }),
  },
  {
    path: "causes",
    lazy: async () => ({ Component: (await import("./causes/causes-page.tsx")).CausesPage }),
  },
  {
    path: "drivers",
    lazy: async () => ({ Component: (await import("./drivers/drivers-page.tsx")).DriversPage }),
  },
  {
    path: "benchmarks",
    lazy: async () => ({ Component: (await import("./benchmarks/benchmarks-page.tsx")).BenchmarksPage }),
  },
  {
    path: "alarms",
    lazy: async () => ({ Component: (await import("./alarms/alarms-page.tsx")).AlarmsPage }),
  },
  {
    path: "alarms/:alarmId",
    lazy: async () => ({ Component: (await import("./alarms/alarm-page.tsx")).AlarmPage }),
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
    path: "metrics/gaming",
    lazy: async () => ({ Component: (await import("./gaming/gaming-page.tsx")).GamingPage }),
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
    path: "segments",
    lazy: async () => ({ Component: (await import("./segments/segments-page.tsx")).SegmentsPage }),
  },
  {
    path: "segments/new",
    lazy: async () => ({ Component: (await import("./segments/segment-editor-page.tsx")).SegmentEditorPage }),
  },
  {
    path: "segments/rfm",
    lazy: async () => ({ Component: (await import("./segments/rfm-page.tsx")).RfmPage }),
  },
  {
    path: "segments/:segmentId",
    lazy: async () => ({ Component: (await import("./segments/segment-page.tsx")).SegmentPage }),
  },
  {
    path: "segments/:segmentId/edit",
    lazy: async () => ({ Component: (await import("./segments/segment-editor-page.tsx")).SegmentEditorPage }),
  },
  {
    path: "segments/hidden/:searchId/cases/:find",
    lazy: async () => ({ Component: (await import("./hidden/cases-page.tsx")).CasesPage }),
  },
  {
    path: "segments/hidden",
    lazy: async () => ({ Component: (await import("./hidden/hidden-page.tsx")).HiddenPage }),
  },
  {
    path: "dashboards",
    lazy: async () => ({ Component: (await import("./dashboards/dashboards-page.tsx")).DashboardsPage }),
  },
  {
    path: "dashboards/:dashboardId",
    lazy: async () => ({ Component: (await import("./dashboards/dashboard-page.tsx")).DashboardPage }),
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
