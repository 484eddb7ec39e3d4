import { useText } from "../../i18n/useText.ts";
import type { MeasureId } from "../../measures/catalogue.ts";
import { partsOf, unitText } from "./measureFacts.ts";
import { TableBox } from "./TableBox.tsx";

/** The parts of a measure, each with its unit and interval; nothing where the whole is all there is. */
export function PartTable({ measure, label }: { readonly measure: MeasureId; readonly label: string }) {
  const text = useText();
  const parts = partsOf(text, measure);
  if (parts.length === 1) return null;
  return (
    <TableBox label={`${label}: ${text("method.parts")}`}>
      <thead>
        <tr>
          <th scope="col">{text("method.part")}</th>
          <th scope="col">{text("method.partId")}</th>
          <th scope="col">{text("method.unit")}</th>
          <th scope="col">{text("pages.common.interval")}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((one) => (
          <tr key={one.part}>
            <th scope="row">{one.label}</th>
            <td>{one.part === "" ? "" : <code>{one.part}</code>}</td>
            <td>{unitText(text, one.unit)}</td>
            <td>{text(`measures.intervals.${one.interval}`)}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
