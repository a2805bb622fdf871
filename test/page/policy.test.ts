import { expect, test } from 'vitest'
import { openPage } from '../support/page'

test('the built page keeps its own policy, makes no error and asks no other host', async () => {
  const { page, errors, foreignRequests } = await openPage()

  await expect.poll(() => page.locator('#app').innerText()).not.toBe('')
  expect(await page.title()).toContain('Failover Lab')
  expect(errors).toEqual([])
  expect(foreignRequests).toEqual([])
})

test('the built page refuses a script made of text, and markup made of text', async () => {
  const { page } = await openPage()

  const assign = (element: string, property: string) =>
    page.evaluate(
      ([name, key]) => Reflect.set(document.createElement(name), key, 'document.title = "ran"'),
      [element, property],
    )
  await expect(assign('script', 'textContent')).rejects.toThrow('TrustedScript')
  await expect(assign('div', 'innerHTML')).rejects.toThrow('TrustedHTML')
})

test('a picture from another host is refused, and the recorder of these tests sees both', async () => {
  const { page, errors, foreignRequests } = await openPage()

  await page.evaluate(() => {
    const picture = document.createElement('img')
    document.body.append(picture)
    picture.src = 'https://example.com/pixel.png'
    return new Promise((done) => (picture.onerror = done)).then(() => undefined)
  })

  expect(errors.join('\n')).toContain("img-src 'self'")
  expect(foreignRequests).toEqual(['https://example.com/pixel.png'])
})
