import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { RouterProvider } from "react-router/dom";
import { cssVariables, theme } from "./theme.ts";

type Router = Parameters<typeof RouterProvider>[0]["router"];

/** What was done, with its undo; not needed before something is done. */
const Notices = lazy(async () => ({ default: (await import("./notices.tsx")).Notices }));

const colorScheme = localStorageColorSchemeManager({ key: "otklik.color-scheme" });

/** What every screen needs around it: looks, kept replies, addresses. */
export function Providers({ router, client }: { router: Router; client: QueryClient }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={client}>
        <Suspense fallback={null}>
          <Notices />
        </Suspense>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
