/** Puts the keyboard on the first control of the filter bar, where a page has one. */
export function focusFirstFilter(): void {
  document.querySelector<HTMLElement>("[data-filter-bar] button, [data-filter-bar] input")?.focus();
}
