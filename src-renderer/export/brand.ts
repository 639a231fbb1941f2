const own = '#1f6f4a'
const ink = '#16211c'

/** The advisor's colour, or Evergreen's when it is not one. */
export const brandColor = (color: string): string => (/^#[0-9a-f]{6}$/i.test(color) ? color : own)

/** The brand's colour for words on white paper when it can be read there (4.5 to 1), ink otherwise. */
export function readableColor(color: string): string {
  const brand = brandColor(color)
  return 1.05 / (luminance(brand) + 0.05) >= 4.5 ? brand : ink
}

function luminance(color: string): number {
  const part = (from: number) => {
    const value = Number.parseInt(color.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}
