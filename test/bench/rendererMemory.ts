import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

interface Renderer {
  readonly id: string;
  readonly now: number;
  readonly peak: number;
}

/** Of the page that holds most, workers and wasm included, in MB (2^20 bytes). */
export interface PageMemory {
  readonly now: number;
  /** Since it was last asked for. */
  readonly peak: number;
}

const read = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

/** The ids of a process's descendants that draw pages. */
function renderers(marker: string): readonly Renderer[] {
  if (!existsSync("/proc/self/status")) return [];
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .map((id) => {
      const status = read(`/proc/${id}/status`);
      return {
        id,
        parent: /^PPid:\s*(\d+)/mu.exec(status)?.[1] ?? "",
        now: Number(/^VmRSS:\s*(\d+) kB/mu.exec(status)?.[1] ?? 0) / 1024,
        peak: Number(/^VmHWM:\s*(\d+) kB/mu.exec(status)?.[1] ?? 0) / 1024,
        command: read(`/proc/${id}/cmdline`),
      };
    });
  const inside = new Set(processes.filter(({ command }) => command.includes(marker)).map(({ id }) => id));
  for (let before = 0; before < inside.size;) {
    before = inside.size;
    for (const { id, parent } of processes) if (inside.has(parent)) inside.add(id);
  }
  return processes.filter(({ id, command }) => inside.has(id) && command.includes("--type=renderer"));
}

/**
 * What the pages of the browser with this profile folder have resident; null where the system does not say (only Linux
 * does).
 */
export function pageMemory(profileFolder: string): PageMemory | null {
  const found = renderers(profileFolder);
  for (const { id } of found) {
    try {
      writeFileSync(`/proc/${id}/clear_refs`, "5");
    } catch {
      // The peak then counts from the page's start.
    }
  }
  if (found.length === 0) return null;
  return {
    now: Math.max(...found.map(({ now }) => now)),
    peak: Math.max(...found.map(({ peak }) => peak)),
  };
}
