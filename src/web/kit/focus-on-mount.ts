/** A `ref` for the field a step begins with: given where the reader's own action opened that step. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}
