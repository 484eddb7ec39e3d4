/** Larger files are refused before a byte is read: ten million rows of scores (514 MB) are the most that was seen to go through. */
export const largestFile = 600 * 1024 ** 2;
/** More rows do not fit into a database that has 4 GB at most, twice while they wait for their commit. */
export const mostRows = 12_000_000;

/** What the page takes at its peak, as `npm run bench` measures it: without rows, and for each byte of the files that are read. */
const pageAlone = 300 * 1024 ** 2;
const peakPerByte = 8.5;
/** The share of a machine's memory that one page may take; the rest is the system's and other programs'. */
const shareOfMachine = 0.75;

/**
 * The machine's memory in bytes as far as the browser says (Chromium does: a power of two, of large machines less than they have);
 * null where it says nothing.
 */
export function machineMemory(): number | null {
  const { navigator }: { readonly navigator?: object } = globalThis;
  if (navigator === undefined || !("deviceMemory" in navigator)) return null;
  return typeof navigator.deviceMemory === "number" ? navigator.deviceMemory * 1024 ** 3 : null;
}

/** The most bytes that the files of one drop may have together for a machine with so much memory; `largestFile` where that is unknown. */
export function largestDrop(memory: number | null): number {
  if (memory === null) return largestFile;
  return Math.max(0, Math.floor((memory * shareOfMachine - pageAlone) / peakPerByte));
}
