import { useMediaQuery } from "@mantine/hooks";
import { useAddress } from "../../kit/use-address.ts";

export type TreeView = "canvas" | "list";

/** Which step is chosen and which view is on, as the address tells; a phone shows the list. */
export function useTreeAddress() {
  const [address, change] = useAddress();
  const narrow = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  const view: TreeView = narrow || address.get("view") === "list" ? "list" : "canvas";
  const set = (name: string, value: string | null) =>
    change(
      (now) => {
        if (value === null) now.delete(name);
        else now.set(name, value);
        return now;
      },
      { replace: true },
    );
  return {
    chosenId: address.get("node"),
    // The address bar knows the last choice; what was drawn may be one step behind two quick presses.
    choose: (id: string) => {
      if (new URLSearchParams(window.location.search).get("node") !== id) set("node", id);
    },
    view,
    narrow,
    setView: (next: TreeView) => set("view", next === "list" ? "list" : null),
    isReading: address.get("reading") !== null,
    setReading: (on: boolean) => set("reading", on ? "1" : null),
  };
}
export type TreeAddress = ReturnType<typeof useTreeAddress>;
