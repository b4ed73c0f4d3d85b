import "@fontsource-variable/inter";
import "@mantine/core/styles.css";
import "./kit/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { awaitEarly } from "./early-reads.ts";
import { startWords } from "./kit/i18n.ts";
import { Providers } from "./kit/providers.tsx";
import { createQueryClient } from "./kit/query-client.ts";
import { signInPath } from "./kit/sign-in-path.ts";
import { router } from "./router.tsx";
import { words } from "./words.ts";

startWords(words);
const client = createQueryClient(toSignIn);
void awaitEarly(client).then(() =>
  createRoot(document.getElementById("root")!).render(
    <StrictMode>
      <Providers router={router} client={client} />
    </StrictMode>,
  ),
);

/** Somebody signed out meanwhile comes back to the very same address after signing in. */
function toSignIn(): void {
  const { pathname, search } = router.state.location;
  if (pathname.startsWith("/w/") || pathname === "/")
    void router.navigate(signInPath(`${pathname}${search}`));
}
