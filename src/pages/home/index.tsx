import { useEffect } from 'react'
import { HomeHead } from '@/features/alerts/components/home-head'
import { NewestAlert } from '@/features/alerts/components/newest-alert'
import { useHome } from '@/features/alerts/hooks'
import { CheckDoor } from '@/features/checks/components/check-door'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { HomeDoors } from '@/features/frame/components/home-doors'
import { TabPage } from '@/features/frame/components/tab-page'
import { useAudience } from '@/features/members/hooks'

export default function HomePage() {
  const { audience, remember } = useAudience()
  const home = useHome(audience)
  const known = home.value?.audience
  useEffect(() => {
    if (known) remember(known)
  }, [known, remember])

  return (
    <TabPage current="home" head={<HomeHead unitName={home.value?.unitName} />}>
      <CheckDoor />
      <CloudAnswer query={home}>{({ newestAlert }) => <NewestAlert alert={newestAlert} />}</CloudAnswer>
      <HomeDoors />
    </TabPage>
  )
}
