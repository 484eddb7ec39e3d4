import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { completed, missingPlatforms, type Lock } from "./completeLock.ts";

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
const locked = Object.entries(lock.packages).filter(([path]) => path !== "");

it("every package has an exact version", () => {
  const versions = { ...manifest.dependencies, ...manifest.devDependencies };
  expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});

describe("the lock file", () => {
  it("names no host, so that any registry serves it", () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it("proves every package that is installed here", () => {
    const unproven = locked.filter(([, { integrity }]) => integrity === undefined);
    expect(
      unproven.filter(
        ([, { optional, os, cpu }]) => optional !== true || os === undefined || cpu === undefined,
      ),
    ).toEqual([]);
    const runsHere = unproven.filter(
      ([, { os, cpu, libc }]) => os?.[0] === "linux" && cpu?.[0] === "x64" && libc?.[0] !== "musl",
    );
    expect(runsHere).toEqual([]);
  });

  it("names the programs of every platform, without which npm ci refuses it (npm run complete-lock)", () => {
    expect(missingPlatforms(lock).map(([name]) => name)).toEqual([]);
  });
});

it("completing a lock file adds what is missing and changes nothing else", () => {
  const owner = {
    version: "2.0.0",
    dev: true,
    optionalDependencies: { "@a/binding-linux-arm-musleabihf": "2.0.0", "@a/binding-darwin-x64": "2.0.0" },
  };
  const before = { packages: { "": {}, "node_modules/a": owner, "node_modules/z": { version: "1.0.0" } } };
  expect(completed(before).packages).toEqual({
    ...before.packages,
    "node_modules/@a/binding-linux-arm-musleabihf": {
      version: "2.0.0",
      cpu: ["arm"],
      dev: true,
      libc: ["musl"],
      optional: true,
      os: ["linux"],
    },
    "node_modules/@a/binding-darwin-x64": {
      version: "2.0.0",
      cpu: ["x64"],
      dev: true,
      optional: true,
      os: ["darwin"],
    },
  });
  const odd = { packages: { a: { optionalDependencies: { "b-linux-x64": "^1.0.0" } } } };
  expect(() => completed(odd)).toThrow("no exact version");
});
