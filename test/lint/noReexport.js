/** A lint rule: a module exports what it declares. Modules that pass on others' exports are barrels. */
const noReexport = {
  meta: { type: "problem", docs: { description: "forbid modules that pass on what other modules export" } },
  create(context) {
    const report = (node) => {
      if (node.source !== null)
        context.report({
          node,
          message: "Import it where it is declared: no module passes on another's exports.",
        });
    };
    return { ExportAllDeclaration: report, ExportNamedDeclaration: report };
  },
};

export default { meta: { name: "vetscope" }, rules: { "no-reexport": noReexport } };
