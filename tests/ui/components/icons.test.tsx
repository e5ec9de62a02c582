import { readFileSync } from 'node:fs'
import { iconsCss } from '../../../config/icons-css'

describe('components: Icon', () => {
  it('has a style sheet that is what the shapes say', () => {
    expect(readFileSync('src/components/icon/icons.css', 'utf8')).toBe(iconsCss())
  })
})
