type Recording = { readonly retcode: number; readonly filename: string }

/** What we use of WeChat's speech plug-in, 微信同声传译. */
type SpeechPlugin = {
  textToSpeech(input: {
    readonly lang: 'zh_CN'
    readonly tts: true
    readonly content: string
    readonly success: (recording: Recording) => void
    readonly fail: (reason: unknown) => void
  }): void
}

/** What the plug-in takes at once. */
const MOST_BYTES = 1_000

/** WeChat's voice: the plug-in makes a recording of the words, the phone plays it. */
export function wechatSpeaker() {
  // Whoever asks to be read to wants to hear it, also with the phone's switch on silent.
  wx.setInnerAudioOption({ obeyMuteSwitch: false }).catch(() => undefined)
  const player = wx.createInnerAudioContext()
  const recordings = new Map<string, Promise<string>>()
  let isHushed = false
  let ended: () => void = () => undefined
  let failed: (reason: unknown) => void = () => undefined
  player.onEnded(() => ended())
  player.onError((reason) => failed(reason))

  function recordingOf(words: string): Promise<string> {
    const recording = recordings.get(words) ?? record(words)
    recordings.set(words, recording)
    return recording
  }

  return {
    mostBytes: MOST_BYTES,
    prepare(words: string): void {
      // Its failure is told when it is to be heard.
      recordingOf(words).catch(() => undefined)
    },
    async say(words: string): Promise<void> {
      const address = await recordingOf(words)
      if (isHushed) return
      await new Promise<void>((resolve, reject) => {
        ended = resolve
        failed = reject
        player.src = address
        player.play()
      })
    },
    hush(): void {
      isHushed = true
      player.destroy()
    },
  }
}

/** The plug-in stands in one subpackage; asked for in this way it is fetched there when first needed. */
async function record(words: string): Promise<string> {
  const plugin = (await requirePlugin.async('WechatSI')) as SpeechPlugin
  return new Promise((resolve, reject) => {
    plugin.textToSpeech({
      lang: 'zh_CN',
      tts: true,
      content: words,
      success: ({ retcode, filename }) =>
        retcode === 0 ? resolve(filename) : reject(new Error(`the plug-in answered ${retcode}`)),
      fail: reject,
    })
  })
}
