let drawn: Promise<void> | null = null;

/**
 * Resolves when the browser has nothing to do for the first time since this was first asked, which components do while the first page is
 * being drawn: what a page does not draw at once is loaded then. At once ever after.
 */
export function afterFirstDraw(): Promise<void> {
  drawn ??= new Promise((resolve) => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 100);
  });
  return drawn;
}
