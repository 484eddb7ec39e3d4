import { lazy, memo, Suspense, useDeferredValue } from "react";
import type { Lens } from "../../measures/declaration.ts";
import { FixedViewContext, useView } from "../../state/useView.ts";
import { Pending } from "../../ui/Condition.tsx";
import { useOnPaper } from "../../ui/paper.ts";
import { useAfterDrawn } from "../../ui/useAfterDrawn.ts";
import { afterFirstDraw } from "./afterFirstDraw.ts";

const MeasureList = lazy(async () => {
  await afterFirstDraw();
  return { default: memo((await import("./MeasureList.tsx")).MeasureList) };
});

/** The list of all measures of a lens, at the foot of its page, once what stands above it is drawn. Nothing on paper. */
export function AllMeasures({ lens }: { readonly lens: Lens }) {
  const onPaper = useOnPaper();
  // The charts of the page, also those that are out of the window, are drawn before this long list is.
  const view = useAfterDrawn(useDeferredValue(useView().view));
  return onPaper ? null : (
    <Suspense fallback={<Pending height={900} />}>
      <FixedViewContext value={view}>
        <MeasureList lens={lens} />
      </FixedViewContext>
    </Suspense>
  );
}
