import { breathsOf } from '@/domain/shared/breath'

describe('breath', () => {
  it('leaves alone what can be said at once', () => {
    expect(breathsOf('公检法没有“安全账户”', 1_000)).toEqual(['公检法没有“安全账户”'])
    expect(breathsOf('', 1_000)).toEqual([])
  })

  it('rests between clauses, as late as it can, and never begins with their marks', () => {
    const sentence = '他说：“别告诉家人。”先挂断，再打 96110。'
    expect(breathsOf(sentence, 26)).toEqual(['他说：', '“别告诉家人。”', '先挂断，', '再打 96110。'])
    expect(breathsOf(sentence, 33)).toEqual(['他说：“别告诉家人。”', '先挂断，再打 96110。'])
  })

  it('cuts a clause only where it alone is too long, and loses nothing', () => {
    const sentence = `${'转'.repeat(700)}，${'账'.repeat(10)}。`
    const breaths = breathsOf(sentence, 1_000)
    expect(breaths.join('')).toBe(sentence)
    expect(breaths.map((breath) => Buffer.byteLength(breath)).filter((bytes) => bytes > 1_000)).toEqual([])
    expect(breaths).toHaveLength(3)
  })
})
