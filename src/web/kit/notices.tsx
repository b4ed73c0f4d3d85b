import "@mantine/notifications/styles.css";
import { MantineThemeProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";

/** Where "done" and "undo" appear. Each notice has a button that closes it, named in the reader's language. */
export function Notices() {
  const { t } = useTranslation();
  const closeButtonProps = { "aria-label": t("action.close") };
  return (
    <MantineThemeProvider
      inherit
      theme={{ components: { Notification: { defaultProps: { closeButtonProps } } } }}
    >
      <Notifications position="bottom-right" limit={3} />
    </MantineThemeProvider>
  );
}
