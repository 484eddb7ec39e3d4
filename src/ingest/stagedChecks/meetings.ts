import type { Evidence } from "./evidence.ts";

/** What any group of rows of one time has. */
interface Timed {
  readonly occasion: number;
  readonly order: number;
  readonly file: number | null;
}

/** The groups of a time that a drop is about, beside those of the time before it. */
export interface Meeting<C extends Timed> {
  /** The file that it is said of. */
  readonly file: number;
  readonly now: readonly C[];
  readonly last: readonly C[];
}

/** Groups of one kind (`kindOf`) of each time that has staged rows, with those of the nearest earlier time that has any of the kind. */
export function meetingsOf<C extends Timed>(
  cells: readonly C[],
  kindOf: (cell: C) => string,
): readonly Meeting<C>[] {
  const kinds = new Map<string, Map<number, C[]>>();
  for (const cell of cells) {
    const kind = kindOf(cell);
    const times = kinds.get(kind) ?? new Map<number, C[]>();
    kinds.set(kind, times);
    const group = times.get(cell.order);
    if (group === undefined) times.set(cell.order, [cell]);
    else group.push(cell);
  }
  return [...kinds.values()].flatMap((times) => {
    const inOrder = [...times].toSorted(([a], [b]) => a - b).map(([, groups]) => groups);
    return inOrder.flatMap((now, place): Meeting<C>[] => {
      const last = inOrder[place - 1];
      const files = now.flatMap(({ file }) => (file === null ? [] : [file]));
      return last === undefined || files.length === 0 ? [] : [{ file: Math.max(...files), now, last }];
    });
  });
}

/** The text of a code; "" for none. */
export function textOf({ labels }: Evidence, domain: string, code: number | null): string {
  return code === null ? "" : (labels[domain]?.[code] ?? "");
}

/** A number as it is said: two decimals at most. */
export function rounded(value: number): number {
  return Number(value.toFixed(2));
}
