import { VisuallyHidden } from "@mantine/core";
import { useEffect, useState } from "react";
import { Outlet, ScrollRestoration } from "react-router";
import { pageTitleEvent } from "../use-page-title.ts";
import { NavigationBar } from "./navigation-bar.tsx";

/** Around every address: the thin bar while a screen loads, and the name of the new screen for those who listen. */
export function Root() {
  return (
    <>
      <NavigationBar />
      <Outlet />
      <Announcer />
      <ScrollRestoration />
    </>
  );
}

function Announcer() {
  const [title, setTitle] = useState("");
  useEffect(() => {
    const onTitle = (event: Event) => setTitle((event as CustomEvent<string>).detail);
    window.addEventListener(pageTitleEvent, onTitle);
    return () => window.removeEventListener(pageTitleEvent, onTitle);
  }, []);
  return (
    <VisuallyHidden component="output" aria-live="polite">
      {title}
    </VisuallyHidden>
  );
}
