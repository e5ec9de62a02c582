import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classNames } from './class-names'
import './paper.css'

type Props = { readonly className: string; readonly children: ReactNode }

/** One sheet of A4, measured in `--mm`; of the page around it nothing is printed but the sheet. */
export function Paper({ className, children }: Props) {
  return <View className={classNames('paper', className)}>{children}</View>
}

/** What stands around the sheet on the screen only. */
export function PaperTools({ children }: { readonly children: ReactNode }) {
  return <View className="paper-tools">{children}</View>
}
