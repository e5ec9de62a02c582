// The layers of the house, for dependency-cruiser; tests/architecture plants a violation of each.
const rule = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to })

const SDKS = '^(node_modules/)?(wx-server-sdk|@cloudbase/node-sdk)'

module.exports = {
  forbidden: [
    rule('no-cycles', {}, { circular: true }, 'A cycle has no order in which to read it.'),
    rule(
      'domain-is-pure',
      { path: '^src/domain/' },
      {
        path: '.',
        pathNot:
          '^(src/domain/|node_modules/(valibot|tweetnacl|@noble/hashes|punycode|minisearch|simple-statistics)/)',
      },
      'Rules run in the mini-program, the browser and the cloud alike.',
    ),
    rule(
      'one-domain-noun-per-folder',
      { path: '^src/domain/([^/]+)/', pathNot: '^src/domain/shared/' },
      { path: '^src/domain/', pathNot: '^src/domain/($1|shared)/' },
      'What two nouns share belongs to domain/shared.',
    ),
    rule(
      'shared-domain-knows-no-noun',
      { path: '^src/domain/shared/' },
      { path: '^src/domain/', pathNot: '^src/domain/shared/' },
      'Shared rules are the ground, not a crossroads.',
    ),
    rule(
      'features-do-not-import-each-other',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/', pathNot: '^src/features/($1|frame)/' },
      'Pages compose features; only the frame around every page is shared.',
    ),
    rule(
      'pages-compose-features',
      { path: '^src/pages/' },
      { path: '^src/(platform|domain|content)/' },
      'A page is routing and composition.',
    ),
    rule(
      'components-know-no-domain',
      { path: '^src/components/' },
      { path: '^src/(pages|features|platform|domain|content|i18n)/' },
      'Components could ship in another product.',
    ),
    rule(
      'platform-is-a-leaf',
      { path: '^src/platform/' },
      { path: '^src/(pages|features|components|content)/' },
      'Platform adapters know the domain at most.',
    ),
    rule(
      'client-never-loads-cloud',
      { path: '^src/' },
      { path: `^cloudfunctions/|${SDKS}` },
      'Contracts in domain are all that both sides share.',
    ),
    rule(
      'cloud-shares-only-domain-and-content',
      { path: '^cloudfunctions/' },
      { path: '^src/', pathNot: '^src/(domain|content)/' },
      'A function knows no screen.',
    ),
    rule(
      'functions-do-not-import-each-other',
      { path: '^cloudfunctions/([^_/][^/]*)/' },
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/($1|_platform)/' },
      'Each is deployed alone.',
    ),
    rule(
      'local-cloud-is-never-deployed',
      { path: '^cloudfunctions/(_platform|[^_/][^/]*)/' },
      { path: '^cloudfunctions/_local-cloud/' },
      'The demonstration and its doors stay out of every bundle.',
    ),
    rule(
      'actions-are-database-free',
      { path: '^cloudfunctions/[^/]+/actions\\.ts$' },
      { path: `${SDKS}|^cloudfunctions/_platform/database` },
      'Use cases ask the store.',
    ),
    rule(
      'sdk-only-in-cloud-platform',
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/_platform/' },
      { path: SDKS },
      'One place knows the SDKs.',
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types'],
    },
  },
}
