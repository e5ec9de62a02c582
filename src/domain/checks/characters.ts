/**
 * Characters by their plain form, which comes first in each word: traditional forms, and look-alikes that
 * are written to slip past a filter. A plain character that is itself common text is never folded away.
 */
const PLAIN_FORMS = `
账賬帳帐 户戶戸 号號 钱錢 银銀 财財 资資 贷貸 赚賺 费費 单單単 奖獎奨 领領 点點奌 击擊 链鏈 结結 网網 页頁 诈詐 骗騙
转轉転 汇匯彙 证證証 险險 额額 发發髪 开開 关關 闭閉 注註 销銷 冻凍 缴繳 纳納 罚罰 检檢 员員 务務 机機 构構 电電 话話 码碼
验驗験 请請 联聯 系係繫 络絡 个個箇 们們 为為爲 无無 现現 实實実 时時 间間 后後 从從 来來 对對対 将將 会會 过過 还還 进進 这這
里裡裏 说說説 让讓 给給 带帶帯 帮幫 学學 习習 课課 师師 级級 长長 爷爺 妈媽 宝寶 贝貝 儿兒 亲親 爱愛噯 恋戀 视視 频頻 图圖
书書 报報 导導 游遊 戏戲 装裝 备備 买買 卖賣 购購 价價価 质質 优優 减減 补補 贴貼 积積 换換 兑兌 礼禮 乐樂楽 场場 赢贏
输輸 赌賭 药藥 疗療 医醫 养養 术術 体體体 寿壽 岁歲歳 节節 产產 业業 厂廠 仓倉 库庫 车車 辆輛 违違 驶駛 党黨 国國囯 际際
军軍 队隊 办辦 处處処 审審 计計 调調 传傳 讯訊 软軟 载載 萤螢 录錄録 连連 线線 终終 极極 内內 稳穩 涨漲 红紅 条條 标標
认認 识識 诚誠 义義 责責 权權 满滿 余餘 异異 当當 总總 应應 与與 并並併 东東 万萬 亿億 两兩 双雙 吗嗎 么麼 谁誰 订訂 货貨
运運 递遞 赔賠 偿償 迟遲 误誤 继繼 续續 选選 择擇 压壓 紧緊 难難 愿願 达達 区區 县縣 乡鄉 镇鎮 确確 设設 变變 边邊 远遠
张張 陈陳 刘劉 杨楊 赵趙 黄黃 吴吳 业業 专專 属屬 丰豐 严嚴 丽麗 举舉 乌烏 争爭 伟偉 众衆眾 团團 担擔 抢搶 护護 换換 据據
择擇 挂掛 损損 携攜 数數 断斷 显顯 晓曉 规規 觉覺 议議 讲講 许許 论論 访訪 评評 词詞 试試 诗詩 该該 详詳 诺諾 读讀 谈談
谢謝 负負 败敗 贵貴 贺賀 赞贊讚 赠贈 跃躍 轮輪 轻輕 较較 辑輯 边邊 迁遷 适適 逻邏 遗遺 邮郵 邻鄰 释釋 鉴鑒鑑 针針 铁鐵
锁鎖 错錯 键鍵 门門 闲閑閒 阅閱 队隊 阳陽 阴陰 阶階 随隨 隐隱 雇僱 顾顧 预預 题題 颜顏 类類 飞飛 饭飯 馆館 马馬 骑騎 华華
脑腦脳 圆圓 笔筆 纪紀 观觀観覌 得淂 万萬萭 网惘蛧 刷唰 舰艦 弟弚 奔喯 测測 栏欄 组組 选選 声聲 誉譽 续續 登豋 验驗騐
微薇葳崴溦嶶媺 信孞伩 加迦伽 薪蕲 裙峮 群羣 佣佣 职軄 聊嘹 扣筘 彩綵 粉紛 票嘌 税稅 贸貿 赏賞 丢丟 份仹 的锝 了叻
`

/** One character written as two. */
const SPLIT: Readonly<Record<string, string>> = {
  亻言: '信',
  亻专: '传',
  亻介: '价',
  木几: '机',
  讠正: '证',
  讠作: '诈',
  贝兼: '赚',
  贝者: '赌',
  贝才: '财',
  钅艮: '银',
  纟工: '红',
  氵去: '法',
  马扁: '骗',
  禾斗: '科',
}

const FOLDED: ReadonlyMap<string, string> = new Map(
  PLAIN_FORMS.trim()
    .split(/\s+/)
    .flatMap((forms) => Array.from(forms, (form) => [form, forms.charAt(0)] as const)),
)

/** The plain form of a written character; empty where it is only there to keep others apart. */
export function foldCharacter(written: string): string {
  const code = written.codePointAt(0) ?? 0
  if (isHan(code)) return FOLDED.get(written) ?? written
  if (isAsciiWord(code)) return written.toLowerCase()
  return foldSymbol(code)
}

export const foldPair = (pair: string): string | undefined =>
  Object.prototype.hasOwnProperty.call(SPLIT, pair) ? SPLIT[pair] : undefined

const isWithin = (code: number, first: number, last: number) => code >= first && code <= last
const isHan = (code: number) => isWithin(code, 0x4e00, 0x9fff)
const isDigit = (code: number) => isWithin(code, 0x30, 0x39)
const isAsciiWord = (code: number) =>
  isDigit(code) || isWithin(code, 0x41, 0x5a) || isWithin(code, 0x61, 0x7a) || code === 0x25

/** Rows of symbols that stand for digits or letters: where a row begins, how many, and what comes first. */
const ROWS: readonly (readonly [first: number, count: number, plain: number])[] = [
  [0xff10, 10, 0], // ０
  [0x2460, 20, 1], // ①
  [0x2474, 20, 1], // ⑴
  [0x2488, 20, 1], // ⒈
  [0x2776, 10, 1], // ❶
  [0x2780, 10, 1], // ➀
  [0x278a, 10, 1], // ➊
  [0x3220, 10, 1], // ㈠
  [0x3280, 10, 1], // ㊀
  [0x1d7ce, 10, 0], // 𝟎
  [0x1d7d8, 10, 0], // 𝟘
  [0x1d7e2, 10, 0], // 𝟢
  [0x1d7ec, 10, 0], // 𝟬
  [0x1d7f6, 10, 0], // 𝟶
]
const LETTER_ROWS = [0xff21, 0xff41, 0x24b6, 0x24d0, 0x249c, 0x1f130, 0x1f150, 0x1f170, 0x1f1e6]
const MATHEMATICAL_LETTERS = 0x1d400

function foldSymbol(code: number): string {
  for (const [first, count, plain] of ROWS) {
    if (isWithin(code, first, first + count - 1)) return String(code - first + plain)
  }
  for (const first of LETTER_ROWS) {
    if (isWithin(code, first, first + 25)) return letter(code - first)
  }
  if (isWithin(code, MATHEMATICAL_LETTERS, 0x1d6a3)) return letter((code - MATHEMATICAL_LETTERS) % 26)
  if (code === 0xff05) return '%'
  if (code === 0x3007) return '0'
  return ''
}

const letter = (index: number) => String.fromCharCode(0x61 + index)
