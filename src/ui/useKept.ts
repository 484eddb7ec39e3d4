import { replaceEqualDeep } from "@tanstack/react-query";
import { useState } from "react";

/** What a component was given last. */
class Last<T> {
  #given: readonly T[] | null = null;
  #list: readonly T[] = [];
  #byKey: ReadonlyMap<string, T> = new Map();

  kept(list: readonly T[], keyOf: (item: T) => string): readonly T[] {
    if (list === this.#given) return this.#list;
    this.#given = list;
    const kept = list.map((item) => {
      const before = this.#byKey.get(keyOf(item));
      return before === undefined ? item : replaceEqualDeep(before, item);
    });
    const isSame = kept.length === this.#list.length && kept.every((item, at) => item === this.#list[at]);
    if (!isSame) {
      this.#list = kept;
      this.#byKey = new Map(kept.map((item) => [keyOf(item), item]));
    }
    return this.#list;
  }
}

/**
 * The list as it is, with every item that equals the one of the same key of the last time being that one, and the last list itself where
 * nothing changed: what is drawn of an item need not be drawn anew while the item is the same object.
 * @param keyOf one text an item, none twice.
 */
export function useKeptList<T>(list: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const [last] = useState(() => new Last<T>());
  return last.kept(list, keyOf);
}

/** A value as `useKeptList` has items: the last one while it equals it. */
export function useKept<T>(value: T): T {
  const [kept = value] = useKeptList([value], () => "");
  return kept;
}
