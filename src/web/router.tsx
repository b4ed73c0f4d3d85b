import { createBrowserRouter } from "react-router";
import { accessRoutes, settingsRoutes } from "./access/routes.tsx";
import { Home } from "./kit/shell/home.tsx";
import { NotFound } from "./kit/shell/not-found.tsx";
import { Root } from "./kit/shell/root.tsx";
import { RouteError } from "./kit/shell/route-error.tsx";
import { WorkspaceShell } from "./kit/shell/workspace-shell.tsx";
import { listenRoutes } from "./listen/routes.tsx";
import { proveRoutes } from "./prove/routes.tsx";
import { understandRoutes } from "./understand/routes.tsx";

/** Every address of the console. What stands under /w/:slug is drawn inside the shell and needs a membership. */
export const router = createBrowserRouter([
  {
    element: <Root />,
    errorElement: <RouteError whole />,
    // The first screen's code is on its way: the page stays plain for that moment.
    hydrateFallbackElement: <span aria-hidden />,
    children: [
      { path: "/", element: <Home /> },
      ...accessRoutes,
      {
        path: "/w/:slug",
        element: <WorkspaceShell />,
        children: [
          {
            errorElement: <RouteError />,
            children: [
              ...understandRoutes,
              ...listenRoutes,
              ...proveRoutes,
              ...settingsRoutes,
              { path: "*", element: <NotFound /> },
            ],
          },
        ],
      },
      { path: "*", element: <NotFound whole /> },
    ],
  },
]);
