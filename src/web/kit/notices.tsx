import "@mantine/notifications/styles.css";
import { Notifications } from "@mantine/notifications";

/** Where "done" and "undo" appear. */
export function Notices() {
  return <Notifications position="bottom-right" limit={3} />;
}
