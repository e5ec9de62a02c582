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
const inNode = (name) => ({
  ...shared,
  displayName: name,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
})

/** @type {import('jest').Config} */
module.exports = {
  // Real clouds and builds stand behind most tests; on a small machine they take their time.
  testTimeout: 60_000,
  projects: [
    inNode('domain'),
    inNode('content'),
    inNode('architecture'),
    inNode('functions'),
    inNode('faults'),
    inNode('weapp'),
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
