import { spawn } from 'node:child_process'

/**
 * `npm run dev:weapp`: a watching build for WeChat DevTools that talks to the local cloud of `npm start`
 * instead of wx.cloud. Production builds cannot: the transport is a build-time constant.
 */
const cloudUrl = process.env.CLOUD_URL ?? `http://127.0.0.1:${process.env.PORT ?? '8080'}`

console.log(
  `The mini-program will call ${cloudUrl}; start it with npm start, then open this folder in WeChat DevTools.`,
)
console.log('In DevTools tick 不校验合法域名 under 详情 → 本地设置, so that it may call this machine.')

const taro = spawn('npx', ['--no-install', 'taro', 'build', '--type', 'weapp', '--watch'], {
  env: { ...process.env, NODE_ENV: 'development', CLOUD_TRANSPORT: 'http', CLOUD_URL: cloudUrl },
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
taro.on('exit', (code) => process.exit(code ?? 1))
