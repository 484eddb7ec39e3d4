import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly cpu?: readonly string[];
  readonly dev?: boolean;
  readonly libc?: readonly string[];
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
}
export interface Lock {
  packages: Readonly<Record<string, LockedPackage>>;
}

/** Programs for a platform that some package may have and the lock file does not: name and who wants it. */
export function missingPlatforms(lock: Lock): readonly (readonly [name: string, owner: LockedPackage])[] {
  const paths = Object.keys(lock.packages);
  return Object.values(lock.packages).flatMap((owner) =>
    Object.keys(owner.optionalDependencies ?? {})
      .filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)))
      .map((name) => [name, owner] as const),
  );
}

/** Where a program runs, from its name, such as `@oxfmt/binding-linux-arm64-musl`. */
function platformOf(name: string): Pick<LockedPackage, "cpu" | "os" | "libc"> {
  const [os = "", cpu = "", abi = ""] = (name.split("/").at(-1) ?? "").replace(/^binding-/u, "").split("-");
  if (os === "" || cpu === "") throw new Error(`Cannot tell the platform of ${name} from its name.`);
  const libc = abi.startsWith("gnu") ? "glibc" : abi.startsWith("musl") ? "musl" : undefined;
  return { cpu: [cpu], os: [os], ...(os === "linux" && libc !== undefined ? { libc: [libc] } : {}) };
}

/**
 * Adds the programs for other platforms that the registry in use did not have. Without them npm ci
 * calls the lock file out of step. They carry no checksum, since none was to be had.
 */
export function completed(lock: Lock): Lock {
  const added = missingPlatforms(lock).map(([name, { dev, optionalDependencies }]) => {
    const version = optionalDependencies?.[name] ?? "";
    if (!/^\d+\.\d+\.\d+$/u.test(version)) throw new Error(`${name} has no exact version: ${version}`);
    const { cpu, os, libc } = platformOf(name);
    return [
      `node_modules/${name}`,
      {
        version,
        cpu,
        ...(dev === true ? { dev } : {}),
        ...(libc === undefined ? {} : { libc }),
        optional: true,
        os,
      },
    ] as const;
  });
  const all = [...Object.entries(lock.packages), ...added];
  const packages: Record<string, LockedPackage> = {};
  for (const [path, entry] of all.toSorted(([a], [b]) => (a < b ? -1 : 1))) packages[path] = entry;
  return { ...lock, packages };
}

const called = process.argv[1];
if (called !== undefined && import.meta.url === pathToFileURL(called).href) {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
  writeFileSync("package-lock.json", `${JSON.stringify(completed(lock), undefined, 2)}\n`);
}
