import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { RouterProvider } from "react-router/dom";
import { createQueryClient } from "./query-client.ts";
import { signInPath } from "./sign-in-path.ts";
import { cssVariables, theme } from "./theme.ts";

type Router = Parameters<typeof RouterProvider>[0]["router"];

/** What was done, with its undo; not needed before something is done. */
const Notices = lazy(async () => ({ default: (await import("./notices.tsx")).Notices }));

const colorScheme = localStorageColorSchemeManager({ key: "otklik.color-scheme" });

/** What every screen needs around it: looks, kept replies, addresses. */
export function Providers({ router }: { router: Router }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={clientFor(router)}>
        <Suspense fallback={null}>
          <Notices />
        </Suspense>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

const clients = new WeakMap<Router, ReturnType<typeof createQueryClient>>();

function clientFor(router: Router) {
  const made = clients.get(router) ?? createQueryClient(() => toSignIn(router));
  clients.set(router, made);
  return made;
}

/** Somebody signed out meanwhile comes back to the very same address after signing in. */
function toSignIn(router: Router): void {
  const { pathname, search } = router.state.location;
  if (pathname.startsWith("/w/") || pathname === "/")
    void router.navigate(signInPath(`${pathname}${search}`));
}
