/**
 * Installs the page's only Trusted Types policy. Import it before anything else: under
 * `require-trusted-types-for 'script'` a worker starts only through it. It passes URLs of scripts of
 * this origin and refuses HTML, script text and every other URL.
 */
interface TrustedTypes {
  readonly defaultPolicy: object | null;
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): object;
}

/**
 * The absolute address of a script of this page's own origin.
 * @throws {TypeError} for any other origin, `blob:` and `data:` included.
 */
export function sameOriginScriptUrl(url: string, base: string): string {
  const address = new URL(url, base);
  const page = new URL(base);
  if (address.protocol !== page.protocol || address.host !== page.host) {
    throw new TypeError(
      `Refused to run a script that is not part of this page: ${address.href.slice(0, 200)}`,
    );
  }
  return address.href;
}

const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
if (trustedTypes !== undefined && trustedTypes.defaultPolicy === null) {
  trustedTypes.createPolicy("default", {
    createScriptURL: (url) => sameOriginScriptUrl(url, document.baseURI),
  });
}
