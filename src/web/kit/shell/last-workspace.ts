const kept = "otklik.workspace";

/** Slug of the workspace last open on this device. */
export function lastWorkspace(): string | null {
  return localStorage.getItem(kept);
}

export function keepLastWorkspace(slug: string): void {
  localStorage.setItem(kept, slug);
}
