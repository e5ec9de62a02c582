import { fireEvent, render, screen } from '@testing-library/react'
import { VerificationForm } from '@/features/pledges/components/verification-form'
import { VerifiedCertificate } from '@/features/pledges/components/verified-certificate'
import { useVerification } from '@/features/pledges/hooks'
import { openedWith, sentTo, startOver } from './taro-device'

jest.mock('@tarojs/taro', () => jest.requireActual('./taro-device'))

const FOUND = {
  title: '拒绝电信诈骗承诺书',
  variant: '学生',
  version: 1,
  month: '2026-11',
  unitLevel: '班级',
}
const verifyCertificate = () => ({ ok: true, value: FOUND })

function Verify() {
  const verification = useVerification()
  return (
    <>
      {verification.found ? (
        <VerifiedCertificate found={verification.found} />
      ) : (
        <VerificationForm verification={verification} />
      )}
      <button onClick={() => void verification.look()}>核对</button>
    </>
  )
}

const typeIn = (number: string) => {
  fireEvent.change(screen.getByLabelText('证书编号'), { target: { value: number } })
  fireEvent.click(screen.getByRole('button', { name: '核对' }))
}

describe('verifying a certificate', () => {
  it('shows which words, the month and the level of the unit', async () => {
    startOver({ verifyCertificate })
    render(<Verify />)
    typeIn('cn 26 ab12 cd34 ef56')
    await screen.findByText('有这张证书，编号对得上')
    screen.getByText('《拒绝电信诈骗承诺书》')
    screen.getByText('学生版 · 第 1 版')
    screen.getByText('2026 年 11 月')
    screen.getByText('班级')
    expect(sentTo('verifyCertificate')[0]?.payload).toEqual({ certificateNumber: 'CN-26-AB12-CD34-EF56' })
  })

  it('looks at once where the code on a certificate led here', async () => {
    startOver({ verifyCertificate })
    openedWith({ number: 'CN-26-AB12-CD34' })
    render(<Verify />)
    await screen.findByText('编号 CN-26-AB12-CD34')
  })

  it('asks nobody about half a number, and keeps what was typed', () => {
    startOver({ verifyCertificate })
    render(<Verify />)
    typeIn('CN-26-AB')
    screen.getByText(/编号没写全/)
    expect(screen.getByLabelText('证书编号')).toHaveValue('CN-26-AB')
    expect(sentTo('verifyCertificate')).toEqual([])
  })

  it('says what to compare where there is no such certificate', async () => {
    startOver({ verifyCertificate: () => ({ ok: false, error: { code: 'CERTIFICATE_NOT_FOUND' } }) })
    render(<Verify />)
    typeIn('CN-26-AB12-CD34')
    await screen.findByText(/没找到这张证书/)
  })
})
