import { spawn } from "node:child_process";

/**
 * Runs a Node program with its output shown, and with everything that it starts ended at the time
 * limit or on Ctrl-C.
 * @param limit seconds
 * @returns whether it ended well, in time
 */
export function runProgram(command: readonly string[], folder: string, limit: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: folder,
      stdio: ["ignore", "inherit", "inherit"],
      detached: true,
    });
    const end = (): void => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // It has ended already.
      }
    };
    const interrupt = (): void => {
      end();
      process.exit(130);
    };
    const timer = setTimeout(() => {
      console.error(`Stopped after ${limit} seconds.`);
      end();
    }, limit * 1000);
    process.once("SIGINT", interrupt);
    process.once("SIGTERM", interrupt);
    const settle = (succeeded: boolean): void => {
      clearTimeout(timer);
      process.off("SIGINT", interrupt);
      process.off("SIGTERM", interrupt);
      resolve(succeeded);
    };
    child.once("error", () => settle(false));
    child.once("exit", (code) => settle(code === 0));
  });
}
