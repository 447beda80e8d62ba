// The one-way rules of the house, each with its reason. `npm run check` also asserts that modules were really cruised.
const tests = "\\.test\\.tsx?$";

module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      comment:
        "Rules that need no database, clock or framework can be read, tested and trusted alone.",
      severity: "error",
      from: { path: "^lib/domain/", pathNot: tests },
      to: {
        pathNot: [
          "^lib/domain/",
          "^node_modules/(zod|dinero\\.js|temporal-polyfill|date-holidays)/",
        ],
      },
    },
    {
      name: "domain-nouns-stay-apart",
      comment:
        "What joins two nouns is a use case and lives in services; only money and calendar are shared words.",
      severity: "error",
      from: { path: "^lib/domain/([^/]+)/" },
      to: {
        path: "^lib/domain/[^/]+/",
        pathNot: "^lib/domain/($1|money|calendar)/",
      },
    },
    {
      name: "prisma-only-in-stores",
      comment: "The shape of tables must not leak: a change of schema stops at the noun's store.",
      severity: "error",
      from: {
        path: "^(app|components|lib)",
        pathNot: ["^lib/services/.+/store\\.ts$", "^lib/adapters/db/", tests],
      },
      to: { path: ["^lib/adapters/db/generated/", "^node_modules/(@prisma|prisma)/"] },
    },
    {
      name: "stripe-only-in-its-adapter",
      comment:
        "The provider's words and versions stay in one place. The browser's own library is components/pay's.",
      severity: "error",
      from: { path: "^(app|components|lib)", pathNot: ["^lib/adapters/stripe/", tests] },
      to: { path: "^node_modules/stripe/" },
    },
    {
      name: "screens-have-no-data-access",
      comment:
        "What is seen gets plain values: it can be shown in any state, tested and sent to the browser.",
      severity: "error",
      from: { path: "^(components|lib/browser)/" },
      to: { path: "^lib/(services|adapters)/" },
    },
    {
      name: "routes-only-call-services",
      comment:
        "A page or action that reaches around a use case skips its checks, audit and events.",
      severity: "error",
      from: { path: "^(app/|instrumentation\\.ts)" },
      to: { path: ["^lib/adapters/", "^lib/services/.+/store\\.ts$"] },
    },
    {
      name: "adapters-know-no-use-case",
      comment: "The outside world is called by the program, never the other way round.",
      severity: "error",
      from: { path: "^lib/adapters/" },
      to: { path: "^lib/(services|browser)/" },
    },
    {
      name: "lib-knows-no-screen",
      comment: "The same use cases serve pages, jobs, the API and tests.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "components-know-no-route",
      comment: "A component that imports a page can be used on that page only.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^app/" },
    },
    {
      name: "nothing-knows-the-sandbox",
      comment:
        "The outside world is reached through addresses in the environment only, in the demo as in production.",
      severity: "error",
      from: { path: "^(app|components|lib)", pathNot: tests },
      to: { path: "^(sandbox|e2e|scripts)/" },
    },
    {
      name: "sandbox-knows-nothing",
      comment:
        "A double that shares code with what it imitates the world for would share its faults.",
      severity: "error",
      from: { path: "^sandbox/" },
      to: { path: "^(app|components|lib|prisma|e2e)/" },
    },
    {
      name: "no-cycles",
      comment: "Two modules that need each other are one module, or a third is missing.",
      severity: "error",
      from: { path: "^(app|components|lib)/" },
      to: { circular: true },
    },
    {
      name: "no-cycles-at-run-time",
      comment:
        "Around the program a type may point back, code may not: what loads first would be chance.",
      severity: "error",
      from: { pathNot: "^(app|components|lib)/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-dumping-grounds",
      comment: "A file is named by what it holds; these names hold anything.",
      severity: "error",
      from: {},
      to: {
        path: "(^|/)(utils?|helpers?|misc|common|types)(/|\\.[cm]?[jt]sx?$)",
        pathNot: "node_modules|generated",
      },
    },
    {
      name: "everything-resolves",
      comment: "An import that cannot be followed would escape all rules above.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^lib/adapters/db/generated/" },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    exclude: { path: "^(\\.next|\\.data)/" },
    doNotFollow: { path: ["node_modules", "^lib/adapters/db/generated/"] },
    webpackConfig: { fileName: "scripts/check/resolve-alias.cjs" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "types", "default"],
    },
    moduleSystems: ["es6", "cjs"],
  },
};
