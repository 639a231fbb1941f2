import type { Profile } from '#domain/settings/profile'

/** Whoever owns the measured book. */
export const profile = (updatedAt: number): Profile => ({
  id: 'me',
  name: 'Bench',
  company: 'Bench Advisory',
  email: 'bench@advisory.example',
  phone: '',
  logo: '',
  brandColor: '#1f6f4a',
  currency: 'USD',
  country: 'US',
  language: 'en',
  theme: 'light',
  density: 'comfortable',
  negative: 'minus',
  paper: 'Letter',
  sample: false,
  updatedAt,
})
