import type { AppFolder } from './app-folder'
import { createInstance, type Surroundings } from './instance'
import { emptyJournal, type Cause } from './journal'
import { createLoader, createLogicRealm } from './logic-realm'
import { createPageStack } from './page-stack'
import { createTime } from './time'
import { createViewRealm } from './view-realm'
import { buildView, type EventOwner, type ViewNode } from './view-tree'
import { asAsync, createWx, strict } from './wx-api'
import { canvasApis } from './wx-canvas'
import { callFunctionOn, type CloudAccess } from './wx-cloud'
import { createNetwork, deviceApis, type Belongings } from './wx-device'
import { navigationApis } from './wx-navigation'
import { createSpeech } from './wx-speech'
import { storageApis, type PhoneStorage } from './wx-storage'

type Phone = {
  readonly cloud: CloudAccess
  readonly storage: PhoneStorage
  readonly belongings: Belongings
}

/** A built mini-program on a phone: logic layer, views and what WeChat puts around them. */
export function createMiniProgram(folder: AppFolder, phone: Phone) {
  const journal = emptyJournal()
  const time = createTime(journal)
  const realm = createLogicRealm(time, journal)
  const loader = createLoader(folder, realm, journal)
  const network = createNetwork()
  const doing: { cause: Cause } = { cause: 'open' }
  const surroundings: Surroundings = { realm, time, journal, cause: () => doing.cause }
  const pages = createPageStack(folder, loader, surroundings)
  const render = createViewRealm(folder)

  const callFunction = callFunctionOn(phone.cloud, network, realm)
  const cloud = strict(
    'wx.cloud',
    { init: () => undefined, callFunction: asAsync('cloud.callFunction', callFunction, time, journal) },
    journal,
  )
  const speech = createSpeech(folder, network, time, realm, journal)
  const parts = [
    deviceApis(network, phone.belongings, time, realm),
    storageApis(phone.storage, realm),
    navigationApis(pages),
    canvasApis(view, time, journal, phone.belongings.photograph),
    speech.apis,
    { values: { cloud } },
  ]
  let app: object | undefined
  realm.define({
    wx: createWx(parts, time, journal),
    requirePlugin: speech.requirePlugin,
    getApp: () => app,
    getCurrentPages: () => pages.all().map(({ self }) => self),
  })

  /** Runs app.js, and the app's own beginning. */
  function start(): void {
    const instance = createInstance('app', loader.configOf('app'), surroundings)
    app = instance.self
    const options = realm.clone({ path: '', query: {}, scene: 1001, referrerInfo: {} })
    instance.call('onLaunch', options)
    instance.call('onShow', options)
  }

  const owners = new Map<string, EventOwner>()
  /** Taro's recursive component has no state of its own, so one stands for all. */
  function componentOwner(file: string): EventOwner {
    const owner = owners.get(file) ?? createInstance(file, loader.configOf(file), surroundings)
    owners.set(file, owner)
    return owner
  }

  function view(): ViewNode {
    const page = pages.top()
    if (!page) throw new Error('no page is open yet')
    return buildView(page.file, page.data, page, { folder, render, componentOwner })
  }

  return { journal, time, realm, network, pages, doing, start, isStarted: () => app !== undefined, view }
}
