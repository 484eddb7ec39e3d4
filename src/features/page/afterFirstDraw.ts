/** Resolves when the browser has nothing else to do, or after a second. */
function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 100);
  });
}

let drawn: Promise<void> | null = null;

/**
 * Resolves when the browser has nothing to do for the first time since this was first asked, which components do while the first page is
 * being drawn: what a page does not draw at once is loaded then. At once ever after.
 */
export function afterFirstDraw(): Promise<void> {
  drawn ??= whenIdle();
  return drawn;
}

let drawing: Promise<void> | null = null;

/**
 * Resolves when the browser has drawn whatever is to be drawn now. What workers compute waits for it: they would take the cores from the
 * charts that a click redraws. Asked many times, it waits once.
 */
export function afterDrawing(): Promise<void> {
  drawing ??= whenIdle().finally(() => {
    drawing = null;
  });
  return drawing;
}
