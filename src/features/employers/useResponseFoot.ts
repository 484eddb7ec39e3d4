import { useText } from "../../i18n/useText.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { useEvaluation } from "../page/useEvaluation.ts";

/** What stands under every figure of employers' answers: which share answered, and by which share of graduates they were named. */
export function useResponseFoot(): readonly string[] {
  const text = useText();
  const format = useFormat();
  const response = useEvaluation("employer.response_rate", []).find((one) => one.part === "")?.value ?? null;
  const named = useEvaluation("employer.nomination_rate", []).find((one) => one.part === "")?.value ?? null;
  return [
    response === null
      ? text("pages.employers.responseUnknown")
      : text("ui.response", { share: format.value(response, "share") }),
    ...(named === null ? [] : [text("pages.employers.namedFoot", { share: format.value(named, "share") })]),
  ];
}
