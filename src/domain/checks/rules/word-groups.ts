import type { WordGroups } from '../patterns'

/** Words that stand for one another, in all the ways they are written. */
export const WORD_GROUPS: WordGroups = {
  wechat: '微信|微|v信|vx|wx|v|徽信|威信|威芯|薇信|溦信|卫星|wechat|weixin|绿泡泡',
  qq: 'qq|扣扣|抠抠|口口|企鹅|秋秋|球球|q裙|扣裙|企鹅裙',
}
