import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { securityHeaders } from "../../src/app/contentSecurityPolicy.ts";

it.each(Object.entries(securityHeaders))("the hosting guide has %s as the app needs it", (name, value) => {
  const guide = readFileSync("README.md", "utf8");
  expect(guide).toContain(name);
  expect(guide).toContain(value);
});
