import { useMemo, type ReactNode } from "react";
import { ReferencesContext, type ReferencesOf } from "../charts/references.ts";
import { useSnapshot } from "../features/page/WorkspaceContext.ts";
import { useText } from "../i18n/useText.ts";
import { measureDeclaration } from "../measures/catalogue.ts";
import { referenceKinds, referenceOf } from "../measures/referenceGaps.ts";

/** Lets every chart draw the targets and references that single programs have beside those of all. */
export function ReferencesProvider({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const { data } = useSnapshot();
  const references = useMemo(
    (): ReferencesOf | null =>
      data.reference.referenceValues.length === 0
        ? null
        : (result) =>
            // A gap between subgroups is held against nothing.
            "reference" in result || result.part !== measureDeclaration(result.measure).headline
              ? []
              : referenceKinds.flatMap((kind) => {
                  const found = referenceOf(data, result, kind);
                  return found === null
                    ? []
                    : [
                        {
                          kind,
                          label: text(`pages.common.references.${kind}`),
                          value: found.value,
                          isOwn: found.program !== null,
                        },
                      ];
                }),
    [data, text],
  );
  return <ReferencesContext value={references}>{children}</ReferencesContext>;
}
