import "@fontsource-variable/inter";
import "@mantine/core/styles.css";
import "./kit/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startWords } from "./kit/i18n.ts";
import { Providers } from "./kit/providers.tsx";
import { router } from "./router.tsx";
import { words } from "./words.ts";

startWords(words);
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Providers router={router} />
  </StrictMode>,
);
