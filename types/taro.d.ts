/// <reference types="@tarojs/taro" />

declare module '*.css'

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5'
    /** How `platform/cloud` reaches the functions; a build-time constant. */
    CLOUD_TRANSPORT?: 'wx-cloud' | 'http'
    /** Where the local cloud listens; empty means the origin of the page. A build-time constant. */
    CLOUD_URL?: string
    /** The version of WeChat's speech plug-in; empty where the mini-program has none. A build-time constant. */
    SPEECH_PLUGIN?: string
  }
}
