import { stepState } from '../../../src/domain/rescue/progress'

describe('stepState', () => {
  it.each([
    ['open', []],
    ['open', ['别的步骤里的']],
    ['begun', ['聊天记录']],
    ['done', ['通话记录', '聊天记录']],
  ])('is %s with %j ticked', (state, ticked) => {
    expect(stepState(['聊天记录', '通话记录'], ticked)).toBe(state)
  })
})
