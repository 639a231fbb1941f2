/** A number from 0 to `count - 1` that the seed alone decides: the sample book looks various and is always the same. */
export function draw(seed: string, count: number): number {
  let hash = 2_166_136_261
  for (let index = 0; index < seed.length; index += 1) hash = Math.imul(hash ^ seed.charCodeAt(index), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507)
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
  return ((hash ^ (hash >>> 16)) >>> 0) % count
}

export function pick<Item>(items: readonly Item[], seed: string): Item {
  const item = items[draw(seed, items.length)]
  if (item === undefined) throw new RangeError(`nothing to pick for ${seed}`)
  return item
}
