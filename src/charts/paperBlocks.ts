import { useNarrow } from "../ui/paper.ts";

/** Some of a chart's columns: from one place up to before another. */
export interface ColumnBlock {
  readonly from: number;
  readonly to: number;
}

/** 170 mm in px: what a page of any paper holds beside its margins. */
const paperWidth = 642;

/**
 * The columns of a grid in as many blocks, about equal, as stand on paper side by side with the names of their rows; all in one on a
 * screen, where they scroll.
 * @param columnWidth least width of a column in px, as `nameWidth` is of the rows' names.
 */
export function usePaperBlocks(
  columns: number,
  columnWidth: number,
  nameWidth: number,
): readonly ColumnBlock[] {
  const isNarrow = useNarrow();
  const fitting = Math.max(1, Math.floor((paperWidth - nameWidth) / columnWidth));
  const count = isNarrow ? Math.max(1, Math.ceil(columns / fitting)) : 1;
  return Array.from({ length: count }, (_, index) => ({
    from: Math.round((index * columns) / count),
    to: Math.round(((index + 1) * columns) / count),
  }));
}
