import type { PanelData } from "../panels/panelData.ts";

/** So many lists are kept of the same data; the one that was not met for the longest makes room. */
const kept = 512;

function isSame(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let place = 0; place < one.length; place += 1) if (one[place] !== other[place]) return false;
  return true;
}

const met = new WeakMap<PanelData, Map<string, readonly number[]>>();

/**
 * The list that was met before with the same students in the same order, else this one: groups that a changed filter leaves as
 * they were are then known again, with all that was made of them.
 */
export function sameMembers(data: PanelData, members: readonly number[]): readonly number[] {
  let lists = met.get(data);
  if (lists === undefined) {
    lists = new Map();
    met.set(data, lists);
  }
  let [sum, mixed] = [0, 0];
  for (const student of members) {
    sum += student;
    mixed = (Math.imul(mixed, 31) + student) | 0;
  }
  const key = `${members.length} ${sum} ${mixed}`;
  const before = lists.get(key);
  const found = before !== undefined && isSame(before, members) ? before : members;
  lists.delete(key);
  lists.set(key, found);
  const oldest = lists.size <= kept ? undefined : lists.keys().next();
  if (oldest?.done === false) lists.delete(oldest.value);
  return found;
}
