import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url'
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url'
import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url'
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'

const subsets = [
  {
    url: latin,
    range:
      'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212',
    needed: /^/,
  },
  {
    url: latinExt,
    range: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0',
    needed: /[\u0100-\u02ba\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c0]/,
  },
  { url: greek, range: 'U+0370-03FF', needed: /[\u0370-\u03ff]/ },
  {
    url: cyrillic,
    range: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
    needed: /[\u0400-\u045f\u0490\u0491]/,
  },
] as const

/** Font faces with the fonts inside, for the scripts that the text is written in: printing may fetch nothing. */
export async function fontFaces(text: string): Promise<string> {
  const needed = subsets.filter((subset) => subset.needed.test(text))
  const faces = await Promise.all(
    needed.map(async ({ url, range }) => {
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
      return `@font-face{font-family:'Inter Print';font-weight:100 900;src:url(data:font/woff2;base64,${base64(bytes)}) format('woff2');unicode-range:${range}}`
    }),
  )
  return faces.join('')
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192))
  return btoa(text)
}
