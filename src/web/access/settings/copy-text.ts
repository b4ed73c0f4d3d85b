/** Puts a text on the clipboard. Over plain http (a local network) browsers close the newer way, so there is the older. @returns whether it worked */
export async function copyText(text: string): Promise<boolean> {
  if (!window.isSecureContext) return copyBySelection(text);
  await navigator.clipboard.writeText(text);
  return true;
}

function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  // Inside an open dialog, else its focus trap takes the selection away.
  const place = document.querySelector("[role=dialog]") ?? document.body;
  place.append(area);
  area.select();
  const worked = document.execCommand("copy");
  area.remove();
  return worked;
}
