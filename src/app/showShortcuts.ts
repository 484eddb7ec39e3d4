/** The id of the list of keys in the document. */
export const shortcutListId = "shortcut-list";

/** Opens the list of the keys that work everywhere. */
export function showShortcuts(): void {
  const list = document.getElementById(shortcutListId);
  if (list instanceof HTMLDialogElement && !list.open) list.showModal();
}
