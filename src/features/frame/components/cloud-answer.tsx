import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { Loading } from '@/components/loading'
import { Notice } from '@/components/notice'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import type { CloudQuery } from '@/platform/cloud-query'

type Props<T> = {
  readonly query: CloudQuery<T>
  readonly children: (value: T) => ReactNode
}

/** What the cloud answered, or what to show instead: waiting, the copy of an earlier day, a failure. */
export function CloudAnswer<T>({ query, children }: Props<T>) {
  const { value, failure, isLoading, keptAt, reload } = query
  if (value !== undefined) {
    return (
      <>
        {keptAt !== undefined && <Notice isStatus>{stateWords.kept(keptAt)}</Notice>}
        {children(value)}
      </>
    )
  }
  if (isLoading || !failure) return <Loading words={stateWords.loading} slowWords={stateWords.stillLoading} />
  return (
    <>
      <Notice tone="warm">
        {failure.code === 'NETWORK_UNREACHABLE' ? stateWords.nothingKept : failureWords(failure)}
      </Notice>
      <Button onPress={reload}>{stateWords.retry}</Button>
    </>
  )
}
