/** Loads the app anew at the same address. */
export function reloadPage(): void {
  location.reload();
}
