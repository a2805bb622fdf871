import { expect, test } from 'vitest'
import { paintOf } from '../../src/scene/export'

test.each([
  ['rgb(18, 22, 27)', '#12161b', 1],
  ['rgb(18 22 27 / 0.07)', '#12161b', 0.07],
  ['rgba(0, 0, 0, 0.42)', '#000000', 0.42],
  ['color(srgb 0.5 0 1)', '#8000ff', 1],
  ['color(srgb 1.2 -0.1 0.2 / 0.5)', '#ff0033', 0.5],
  ['rgba(0, 0, 0, 0)', 'none', 1],
  ['transparent', 'none', 1],
  ['none', 'none', 1],
  ['url("#scene1-hatch")', 'url(#scene1-hatch)', 1],
  ['url("http://host/page?a=b#scene1-hatch") none', 'url(#scene1-hatch)', 1],
  ['CanvasText', 'CanvasText', 1],
])('a computed colour as every program reads it: %s', (computed, colour, opacity) => {
  expect(paintOf(computed)).toEqual({ colour, opacity })
})
