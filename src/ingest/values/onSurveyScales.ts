import type { FileChoices } from "../questions/fileChoices.ts";
import type { Mapped, MappedColumn } from "../recognition/mapColumns.ts";
import { scaleText } from "./observedScales.ts";
import { chosenScale, ratingColumns, scaleIn, textAt, waveColumn } from "../recognition/ratingColumns.ts";
import type { Recognition } from "../recognition/recognition.ts";
import type { KnownCodes } from "../screening.ts";

/** The ratings of a file converted linearly from the scale that a person named to the declared one. */
export function onSurveyScales(
  recognition: Recognition,
  mapped: Mapped,
  known: KnownCodes,
  choices: FileChoices,
): Mapped {
  if (recognition.kind !== "employer_ratings" || choices.all.scales === undefined) return mapped;
  const wave = waveColumn(mapped);
  const converted = new Map(
    ratingColumns(recognition, mapped).map(({ column, attributeAt }) => {
      const { canonical } = column;
      const dictionary = [...canonical.dictionary];
      const index = new Map(dictionary.map((text, code) => [text, code]));
      const codes = canonical.codes.map((code, row) => {
        const text = canonical.dictionary[code] ?? "";
        const from = chosenScale(attributeAt(row), column.name, choices);
        const to = scaleIn(known, textAt(wave, row), attributeAt(row));
        if (from === null || to === null || scaleText(from) === scaleText(to) || !/^[-+.\d]/.test(text))
          return code;
        const share = (Number(text) - from.min) / (from.max - from.min);
        const value = String(Number((to.min + share * (to.max - to.min)).toPrecision(12)));
        const place = index.get(value) ?? dictionary.push(value) - 1;
        index.set(value, place);
        return place;
      });
      return [column, { ...column, canonical: { name: canonical.name, dictionary, codes } }] as const;
    }),
  );
  const of = (column: MappedColumn): MappedColumn => converted.get(column) ?? column;
  return { ...mapped, columns: mapped.columns.map(of), wide: mapped.wide.map(of) };
}
