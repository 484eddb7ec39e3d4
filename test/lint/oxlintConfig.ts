import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { layerNames, layers, type LayerName } from "./layers.ts";

const address = "Only src/state touches the address, its history and the browser's key-value storage.";
const storage = "Only src/workspace uses file storage and locks.";
const effect = "Effects live in src/ui, src/engine and src/app only.";
const html = "Text is drawn as text: no HTML and no script from strings.";
const network = "Nothing leaves the machine.";

const addressNames = ["location", "history", "localStorage", "sessionStorage"];
const effectHooks = ["useEffect", "useLayoutEffect", "useInsertionEffect"];
const htmlProperties = [
  "innerHTML",
  "outerHTML",
  "srcdoc",
  "insertAdjacentHTML",
  "createContextualFragment",
  "setHTMLUnsafe",
];

type Restriction = { object?: string; property?: string; name?: string; message: string };

/** What a layer may not reach for, apart from imports. */
function restrictions(layer?: LayerName): Record<string, unknown> {
  const globals: Restriction[] = [];
  const properties: Restriction[] = [
    ...htmlProperties.map((property) => ({ property, message: html })),
    { object: "document", property: "write", message: html },
    { object: "document", property: "writeln", message: html },
    { object: "navigator", property: "sendBeacon", message: network },
  ];
  for (const name of ["WebSocket", "EventSource", "XMLHttpRequest", "RTCPeerConnection"])
    globals.push({ name, message: network });
  if (layer !== "state") {
    for (const name of addressNames) {
      globals.push({ name, message: address });
      for (const object of ["window", "globalThis", "self", "document"])
        properties.push({ object, property: name, message: address });
    }
  }
  if (layer !== "workspace") {
    for (const name of ["indexedDB", "caches"]) globals.push({ name, message: storage });
    for (const property of ["storage", "locks"])
      properties.push({ object: "navigator", property, message: storage });
  }
  if (layer === undefined || layers[layer].effects === undefined)
    for (const property of effectHooks) properties.push({ object: "React", property, message: effect });
  return {
    "no-restricted-globals": ["error", ...globals],
    "no-restricted-properties": ["error", ...properties],
  };
}

const isPrivileged = (layer: LayerName): boolean =>
  layer === "state" || layer === "workspace" || layers[layer].effects === true;

const startOf = (packages: readonly string[]): string =>
  packages.map((name) => (name.endsWith("/") ? `^${name}` : `^${name}(/|$)`)).join("|");

/** The `no-restricted-imports` of a layer; `up` also refuses that many steps up into a sibling (features). */
function imports(layer: LayerName, up?: number): Record<string, unknown> {
  const { imports: allowed, types = [], effects } = layers[layer];
  const toLayers = (to: readonly string[]): string =>
    `^(\\.{1,2}/)+(${to.join("|")})/|^/?src/(${to.join("|")})/`;
  const forbidden = layerNames.filter(
    (name) => name !== layer && !allowed.includes(name) && !types.includes(name),
  );
  const words = [...allowed, ...types.map((name) => `${name} (types)`)].join(", ") || "nothing of ours";
  const patterns: object[] = [];
  if (forbidden.length > 0)
    patterns.push({ regex: toLayers(forbidden), message: `${layer} may import ${words} (src/README.md).` });
  if (types.length > 0)
    patterns.push({
      regex: toLayers(types),
      allowTypeImports: true,
      message: `${layer} may import only types of ${types.join(", ")} (src/README.md).`,
    });
  for (const owner of layerNames) {
    const { owns } = layers[owner];
    if (owns !== undefined && owner !== layer)
      patterns.push({ regex: startOf(owns), message: `Only src/${owner} imports ${owns.join(", ")}.` });
  }
  if (up !== undefined)
    patterns.push({
      regex: `^${"\\.\\./".repeat(up)}(?:[^.p]|p[^a]|pa[^g]|pag[^e]|page[^/])`,
      message: "A feature never imports another; what they share is in src/features/page.",
    });
  const paths = effects === undefined ? [{ name: "react", importNames: effectHooks, message: effect }] : [];
  return { "no-restricted-imports": ["error", { paths, patterns }] };
}

function layerOverrides(): object[] {
  const ofLayer = (layer: LayerName, files: string, up?: number): object => ({
    files: [files],
    rules: { ...imports(layer, up), ...(isPrivileged(layer) ? restrictions(layer) : {}) },
  });
  return [
    ...layerNames.filter((name) => name !== "features").map((name) => ofLayer(name, `**/src/${name}/**`)),
    ofLayer("features", "**/src/features/*/*", 1),
    ofLayer("features", "**/src/features/*/*/**", 2),
  ];
}

/** The whole lint configuration; `.oxlintrc.json` is this, written by `npm run lint-config`. */
const oxlintConfig = {
  $schema: "./node_modules/oxlint/configuration_schema.json",
  plugins: ["eslint", "typescript", "unicorn", "oxc", "import", "react", "jsx-a11y", "promise"],
  jsPlugins: ["./test/lint/noReexport.js"],
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: "error" },
  env: { builtin: true, browser: true, es2024: true },
  ignorePatterns: ["dist", "node_modules", "test/fixtures", "test-results"],
  categories: { correctness: "error", suspicious: "error" },
  rules: {
    "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }],
    eqeqeq: "error",
    "no-console": "error",
    "no-eval": "error",
    "no-new-func": "error",
    "no-var": "error",
    "prefer-const": "error",
    "import/no-cycle": ["error", { ignoreTypes: false }],
    "import/no-default-export": "error",
    "import/no-nodejs-modules": "error",
    "import/no-unassigned-import": ["error", { allow: ["**/*.css", "**/trustedTypes.ts"] }],
    "vetscope/no-reexport": "error",
    "react/no-danger": "error",
    "react/rules-of-hooks": "error",
    "react/exhaustive-deps": "error",
    "react/react-in-jsx-scope": "off",
    "import/no-named-as-default-member": "off",
    "typescript/consistent-return": "off",
    "typescript/no-unnecessary-type-arguments": "off",
    "typescript/no-unsafe-type-assertion": "off",
    "unicorn/consistent-function-scoping": "off",
    "unicorn/no-array-reverse": "off",
    "unicorn/no-array-sort": "off",
    "typescript/consistent-type-imports": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-misused-promises": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/no-unsafe-argument": "error",
    "typescript/no-unsafe-assignment": "error",
    "typescript/no-unsafe-call": "error",
    "typescript/no-unsafe-member-access": "error",
    "typescript/no-unsafe-return": "error",
    "typescript/only-throw-error": "error",
    "typescript/switch-exhaustiveness-check": "error",
    ...restrictions(),
  },
  overrides: [
    ...layerOverrides(),
    {
      files: ["**/src/cli/**", "**/src/**/*Node.ts", "test/**", "data-samples/**", "*.config.ts"],
      rules: { "import/no-nodejs-modules": "off", "no-console": "off" },
    },
    {
      files: ["test/**", "data-samples/**"],
      rules: {
        "no-restricted-globals": "off",
        "no-restricted-properties": "off",
        "typescript/no-non-null-assertion": "off",
      },
    },
    // Playwright's fixtures: the first argument is a pattern, even if empty, and they call `use`.
    { files: ["test/browser/**"], rules: { "no-empty-pattern": "off", "react/rules-of-hooks": "off" } },
    { files: ["**/*.config.ts", "test/lint/*.js"], rules: { "import/no-default-export": "off" } },
    {
      files: ["test/lint/*.js"],
      rules: {
        "typescript/no-unsafe-assignment": "off",
        "typescript/no-unsafe-call": "off",
        "typescript/no-unsafe-member-access": "off",
      },
    },
  ],
};

/** The text of `.oxlintrc.json`: one rule and one override a line. */
export function oxlintConfigText(): string {
  const lines = (value: object): string =>
    Array.isArray(value)
      ? `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`
      : `{\n${Object.entries(value)
          .map(([key, item]) => `    ${JSON.stringify(key)}: ${JSON.stringify(item)}`)
          .join(",\n")}\n  }`;
  const parts = Object.entries(oxlintConfig).map(
    ([key, value]) =>
      `  ${JSON.stringify(key)}: ${typeof value === "string" ? JSON.stringify(value) : lines(value)}`,
  );
  return `{\n${parts.join(",\n")}\n}\n`;
}

const called = process.argv[1];
if (called !== undefined && import.meta.url === pathToFileURL(called).href)
  writeFileSync(".oxlintrc.json", oxlintConfigText());
