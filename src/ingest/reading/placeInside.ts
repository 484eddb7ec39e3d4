/** Between the name of a file and the name of what is inside it. */
export const within = " › ";

/** Where inside a packed file a table stands, by the name that it has here; "" for a file of its own. */
export function placeInside(name: string): string {
  const at = name.indexOf(within);
  return at < 0 ? "" : name.slice(at + within.length);
}
