/** What a browser sends that would put the app among the programs of the machine, if a person asks for it. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

let current: InstallOffer | null = null;
const followers = new Set<() => void>();

function isOffer(event: Event): event is InstallOffer {
  return "prompt" in event && typeof event.prompt === "function";
}

function change(next: InstallOffer | null): void {
  current = next;
  for (const follow of followers) follow();
}

/** Holds the browser's offer back for a button of the app's own. It comes once, often before the app is drawn, so the page begins with this. */
export function watchInstallOffer(): void {
  addEventListener("beforeinstallprompt", (event) => {
    if (!isOffer(event)) return;
    event.preventDefault();
    change(event);
  });
  addEventListener("appinstalled", () => change(null));
}

/** The offer that waits; null where there is none. */
export const installOffer = (): InstallOffer | null => current;

export function followInstallOffer(follow: () => void): () => void {
  followers.add(follow);
  return () => followers.delete(follow);
}

/** Asks the browser to install the app. An offer is taken once; the browser makes another where it was declined. */
export function takeInstallOffer(): void {
  const offer = current;
  change(null);
  void offer?.prompt();
}
