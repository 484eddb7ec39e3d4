import { useCallback, useLayoutEffect, useRef } from "react";

/** A function that stays the same and calls the newest one that it was given: for what is drawn anew only where it shows something else. */
export function useSteady<Args extends readonly unknown[]>(
  call: (...args: Args) => void,
): (...args: Args) => void {
  const newest = useRef(call);
  useLayoutEffect(() => {
    newest.current = call;
  });
  return useCallback((...args: Args) => newest.current(...args), []);
}

interface Option {
  readonly id: string;
  readonly label: string;
}

/** Whether two parts of the interface show the same: equal in everything, their options by what they are called. */
export function showsSame<Props extends { readonly options: readonly Option[] }>(
  a: Props,
  b: Props,
): boolean {
  const { options: before, ...was } = a;
  const { options: after, ...is } = b;
  return (
    Object.entries(was).every(([name, value]) => Object.is(value, is[name as keyof typeof is])) &&
    before.length === after.length &&
    before.every(({ id, label }, index) => id === after[index]?.id && label === after[index].label)
  );
}
