import { Button } from '@tarojs/components'
import type { ReactNode } from 'react'
import './wechat-share.css'

/** WeChat opens its list of people from its own button only. */
export function WechatShare({ children }: { readonly children: ReactNode }) {
  return (
    <Button className="wechat-share" openType="share" hoverClass="is-pressed">
      {children}
    </Button>
  )
}
