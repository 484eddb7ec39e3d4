import type { TableId } from "../../model/tables.ts";
import type { EncodingName } from "../reading/decode.ts";
import type { DayOrder } from "../values/dateText.ts";

/** A cell that a person corrected: the line on which its record begins, the column's header in the file, and the text that counts. */
export interface CellCorrection {
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

/** What a person decided about a file instead of the evidence. Whatever is left out is found from the file. */
export interface ReadingChoices {
  readonly encoding?: EncodingName;
  readonly delimiter?: string;
  readonly quote?: string;
  /** 1-based record that holds the column names. */
  readonly headerRow?: number;
  /** How many rows the header has. */
  readonly headerRows?: 1 | 2;
  /** The table that the file is, or that nothing of it is wanted. */
  readonly kind?: TableId | "ignore";
  /** The indicator that all scores of the file are of, by code. */
  readonly indicator?: string;
  /** A term; the school year where a column of the file says which term of it. */
  readonly term?: string;
  readonly wave?: string;
  readonly monthsAfter?: number;
  /** What a column of bare years holds: 级 or 届. */
  readonly years?: "cohort" | "graduation_year";
  /** Header of a column of dates → what comes first in those whose year stands behind. */
  readonly dates?: Readonly<Record<string, DayOrder>>;
  /** Header → column of the table (or an indicator's code, `@` and a term behind it where the header says one); null: not used. */
  readonly columns?: Readonly<Record<string, string | null>>;
  /** Header or column of the table → text as found → text that is stored; "" leaves the cell empty. The header goes before the column. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Indicator code → the scale that the file's scores are on, as `min-max`: the declared one, or another from which they are converted. */
  readonly scales?: Readonly<Record<string, string>>;
  /**
   * What 平时, 期中, 期末 of one course or indicator are: attempts in that order, process and outcome, or parts of the 总评 beside them, which alone
   * counts then.
   */
  readonly occasions?: "attempt" | "purpose" | "total";
  /** Scores that differ under one key are of raters whom the file does not name. */
  readonly unnamedRaters?: boolean;
  readonly cells?: readonly CellCorrection[];
}

/**
 * By what a file's choices are known in one drop: its position (from 0), and for a file inside another one its name in there. Two files of
 * one name never share choices.
 */
export function choiceKey(position: number, inside?: string): string {
  return inside === undefined ? String(position) : `${position}/${inside}`;
}

function both<T>(
  under: Readonly<Record<string, T>> | undefined,
  over: Readonly<Record<string, T>> | undefined,
): Readonly<Record<string, T>> {
  return { ...under, ...over };
}

/** The choices of `over`, and those of `under` where `over` decides nothing; columns, dates, texts and scales each for themselves. */
export function laidUnder(under: ReadingChoices, over: ReadingChoices): ReadingChoices {
  const values = [...new Set([...Object.keys(under.values ?? {}), ...Object.keys(over.values ?? {})])];
  return {
    ...under,
    ...over,
    ...(under.columns === undefined && over.columns === undefined
      ? {}
      : { columns: both(under.columns, over.columns) }),
    ...(under.dates === undefined && over.dates === undefined
      ? {}
      : { dates: both(under.dates, over.dates) }),
    ...(values.length === 0
      ? {}
      : {
          values: Object.fromEntries(
            values.map((column) => [column, both(under.values?.[column], over.values?.[column])]),
          ),
        }),
    ...(under.scales === undefined && over.scales === undefined
      ? {}
      : { scales: both(under.scales, over.scales) }),
  };
}
