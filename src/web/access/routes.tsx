import type { RouteObject } from "react-router";

/** Screens before a workspace is known. */
export const accessRoutes: RouteObject[] = [];

/** Screens under /w/:slug/settings. */
export const settingsRoutes: RouteObject[] = [];
