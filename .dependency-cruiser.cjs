/** Walls inside a project; those between projects are lint rules (eslint.config.mjs). */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-circles', 'Two files that need each other, be it for a type, are one file, or three.', {}, { circular: true }),
    rule('decisions-know-no-table', 'A rule is called from the table, never the other way round.',
      { path: '^services/[^/]+/src/decisions/', pathNot: '\\.spec\\.ts$' }, { path: '\\.(procedure|agency)\\.ts$', dependencyTypesNot: ['type-only'] }),
    rule('pages-know-no-kit', 'An agency’s pages say what may be done; how it runs is the kit’s.',
      { path: '^services/[^/]+/src/(procedures|decisions)/', pathNot: '\\.spec\\.ts$' }, { path: '^libs/(service-kit|persistence|messaging|trust|access|telemetry|docket)/' }),
    rule('http-knows-no-bus', 'HTTP and bus are two doors of one core.',
      { path: '^libs/service-kit/src/http/' }, { path: '^libs/service-kit/src/(bus|loops)/' }),
    rule('core-knows-ports-only', 'The core is bound to the world by the kit alone.',
      { path: '^libs/docket/src/', pathNot: '\\.spec\\.ts$' }, { path: '^libs/(persistence|messaging|trust|access|telemetry|service-kit)/|node_modules/(@mikro-orm|@nats-io|@nestjs|pg)/' }),
    rule('page-takes-pure-along', 'A page goes to a telephone: of the libraries only the pure ones go along, and nothing of the server.',
      { path: '^services/[^/]+/page/' }, { path: '^libs/(?!kernel/|calendar/|law/|case-file/|procedure/)|^services/[^/]+/src/|^node:' }),
    rule('web-by-its-door', 'A program of the web loads no Nest, no database and no bus: the kit has a door without them.',
      { path: '^services/portal/src/' }, { path: '^libs/(service-kit/src/(?!edge\\.ts)|persistence/|messaging/|trust/|access/|docket/)' }),
    rule('nothing-from-dist', 'Sources are imported, not what was built from them.', { path: '/src/' }, { path: '^(libs|services|tools)/[^/]+/dist/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules/(?!@fengqiao)' },
    exclude: { path: '/dist/|walls-planted/node_modules' },
    tsPreCompilationDeps: true,
    preserveSymlinks: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default'] },
  },
};
