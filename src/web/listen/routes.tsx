import type { RouteObject } from "react-router";

/** Screens under /w/:slug, loaded when first opened: `{ path: "…", lazy: async () => ({ Component: (await import("./….tsx")).… }) }`. */
export const listenRoutes: RouteObject[] = [];
