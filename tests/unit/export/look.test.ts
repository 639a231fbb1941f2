import { describe, expect, test } from 'vitest'
import { lookOf } from '#domain/quotes/paper'

const owner = {
  logo: 'data:image/png;base64,AA==',
  brandColor: '#1f6f4a',
  brand: {
    cover: 'Thank you',
    hidden: ['sources'],
    templates: [{ id: 't1', name: 'Meridian', logo: '', color: '#123456', cover: '', hidden: ['need', 'lines'] }],
  },
} as const

describe('the look of a paper', () => {
  test('is the brand, where the quote says nothing', () => {
    expect(lookOf(owner)).toEqual({
      logo: owner.logo,
      color: '#1f6f4a',
      cover: 'Thank you',
      hidden: ['sources'],
    })
  })

  test('is the chosen template as a whole, with the quote having the last word on its parts', () => {
    expect(lookOf(owner, { templateId: 't1' })).toEqual({
      logo: '',
      color: '#123456',
      cover: '',
      hidden: ['need', 'lines'],
    })
    expect(lookOf(owner, { templateId: 't1', hidden: [] }).hidden).toEqual([])
    expect(lookOf(owner, { templateId: 't1', hidden: [] }).color).toBe('#123456')
  })

  test('falls back to the brand when the template is gone, and to nothing when there is no brand', () => {
    expect(lookOf(owner, { templateId: 'gone' })).toEqual(lookOf(owner))
    expect(lookOf(undefined)).toEqual({ logo: '', color: '', cover: '', hidden: [] })
  })
})
