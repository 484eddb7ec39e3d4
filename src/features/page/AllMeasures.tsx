import { lazy, Suspense } from "react";
import type { Lens } from "../../measures/declaration.ts";
import { Pending } from "../../ui/Condition.tsx";
import { useOnPaper } from "../../ui/paper.ts";
import { afterFirstDraw } from "./afterFirstDraw.ts";

const MeasureList = lazy(async () => {
  await afterFirstDraw();
  return { default: (await import("./MeasureList.tsx")).MeasureList };
});

/** The list of all measures of a lens, at the foot of its page, once what stands above it is drawn. Nothing on paper. */
export function AllMeasures({ lens }: { readonly lens: Lens }) {
  const onPaper = useOnPaper();
  return onPaper ? null : (
    <Suspense fallback={<Pending height={900} />}>
      <MeasureList lens={lens} />
    </Suspense>
  );
}
