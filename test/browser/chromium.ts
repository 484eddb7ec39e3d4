import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** No Chromium was found and none could be installed. */
export class NoChromiumError extends Error {
  override readonly name = "NoChromiumError";
}

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const elsewhere = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Playwright's own browser, if it was ever installed. */
function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * The Chromium or Chrome of this machine: `CHROMIUM_PATH`, the search path, the usual places,
 * Playwright's own.
 * @throws {NoChromiumError} if `CHROMIUM_PATH` is set and is not a program
 */
export function findChromium(): string | undefined {
  const wanted = process.env["CHROMIUM_PATH"];
  if (wanted !== undefined && wanted !== "") {
    if (isProgram(wanted)) return wanted;
    throw new NoChromiumError(`CHROMIUM_PATH is ${wanted}, which is not a program that can be run.`);
  }
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const own = playwrightsOwn();
  return [...onPath, ...elsewhere, ...(own === undefined ? [] : [own])].find(isProgram);
}

function run(command: string, ...args: string[]): boolean {
  console.log(`$ ${command} ${args.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: "inherit", env, timeout: 600_000 }).status === 0;
}

const hasChineseFont = (): boolean =>
  ["/usr/share/fonts/opentype/noto", "/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto-cjk"].some(
    (folder) => existsSync(folder) && readdirSync(folder).some((name) => name.includes("CJK")),
  );

/**
 * Finds a Chromium or installs one: Debian's package as root on Debian, else Playwright's build. On
 * Debian also a font with Chinese, without which pages in Chinese measure wrongly.
 * @throws {NoChromiumError} with what to do, if there is none in the end
 */
export function findOrInstallChromium(): string {
  const found = findChromium();
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  const missing = [
    ...(found === undefined ? ["chromium"] : []),
    ...(process.platform === "linux" && !hasChineseFont() ? ["fonts-noto-cjk"] : []),
  ];
  if (isDebianRoot && missing.length > 0) {
    run("apt-get", "update");
    run("apt-get", "install", "-y", "--no-install-recommends", ...missing);
  } else if (missing.includes("fonts-noto-cjk")) {
    console.warn("No font with Chinese was found; pages in Chinese are tested without (fonts-noto-cjk).");
  }
  const installed = findChromium();
  if (installed !== undefined) return installed;
  run("npx", "playwright", "install", "chromium");
  const own = findChromium();
  if (own !== undefined) return own;
  throw new NoChromiumError(
    "No Chromium or Chrome was found and none could be installed. Install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH to its program, and run npm test again.",
  );
}
