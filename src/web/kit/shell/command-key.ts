/** How this keyboard calls the key that commands: ⌘ or Ctrl. */
export const commandKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
