import { Suspense, use, type ComponentType } from "react";
import { loadedOnce } from "./loadedOnce.ts";

const parts: (() => Promise<void>)[] = [];

/**
 * What stands behind a press (a list, a menu, a panel): its code comes when it is first drawn, with nothing in its place until then,
 * or with `prepareBehindPress` before anybody presses.
 */
export function behindPress<Props extends object>(
  get: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const { load, loaded } = loadedOnce(get);
  parts.push(load);
  function Part(props: Props) {
    const Loaded = loaded();
    if (Loaded !== null) return <Loaded {...props} />;
    use(load());
    return null;
  }
  return function BehindPress(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Fetches all that stands behind a press. What can't be had now is asked for again when it is pressed. */
export function prepareBehindPress(): void {
  for (const load of parts) load().catch(() => undefined);
}
