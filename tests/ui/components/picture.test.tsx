import { fireEvent, render, screen } from '@testing-library/react'
import { Picture } from '@/components/picture'

const onPress = jest.fn()

const aPicture = (url: string | undefined) => (
  <Picture url={url} description="假短信" pressLabel="放大看：假短信" onPress={onPress}>
    图上是：假短信
  </Picture>
)

describe('components: Picture', () => {
  it('is named by its description, and answers to a press and to the keyboard', () => {
    render(aPicture('https://files/1.jpg'))
    expect(screen.getByAltText('假短信')).toHaveAttribute('src', 'https://files/1.jpg')
    fireEvent.click(screen.getByRole('button', { name: '放大看：假短信' }))
    fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter' })
    expect(onPress).toHaveBeenCalledTimes(2)
  })

  it('is narrower where it is tall, so that it ends on the screen', () => {
    render(aPicture('https://files/1.jpg'))
    const image = screen.getByAltText<HTMLImageElement>('假短信')
    Object.assign(image, { width: 350, height: 700 })
    fireEvent.load(image)
    expect(screen.getByRole('button')).toHaveStyle({ width: '210px' })
  })

  it.each([
    ['without an address', () => render(aPicture(undefined))],
    [
      'where it does not load',
      () => {
        render(aPicture('https://files/1.jpg'))
        fireEvent.error(screen.getByAltText('假短信'))
      },
    ],
  ])('leaves its place to the words %s', (_, show) => {
    show()
    expect(screen.queryByRole('img')).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByText('图上是：假短信')).toBeVisible()
  })

  it('is tried again with another address', () => {
    const { rerender } = render(aPicture('https://files/1.jpg?sign=old'))
    fireEvent.error(screen.getByAltText('假短信'))
    rerender(aPicture('https://files/1.jpg?sign=new'))
    expect(screen.getByAltText('假短信')).toBeVisible()
  })
})
