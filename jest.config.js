const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
]

const shared = {
  transform: { '^.+\\.[cm]?[jt]sx?$': swc },
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
  // noble and mingo ship ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@noble|mingo)/)'],
}

/** In Node, with nothing but the code. */
const inNode = (name, options = {}) => ({
  ...shared,
  displayName: name,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  ...options,
})

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    inNode('domain'),
    inNode('content'),
    inNode('architecture'),
    inNode('functions', { testTimeout: 60_000 }),
    inNode('faults', { testTimeout: 120_000 }),
    inNode('weapp', { testTimeout: 60_000 }),
    {
      ...shared,
      displayName: 'ui',
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
      testMatch: ['<rootDir>/tests/ui/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/tests/ui/setup.ts'],
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '\\.css$': '<rootDir>/tests/ui/empty-style.js',
        '^@tarojs/components$': '<rootDir>/tests/ui/taro-components.tsx',
      },
    },
  ],
}
