const deepest = 200

/** True when JSON brings every value back as it was: no dates, bytes, maps, big integers, NaN or loops. */
export function isPlainJson(value: unknown, depth = 0): boolean {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth > deepest) return false
  if (Array.isArray(value)) return value.every((part) => part !== undefined && isPlainJson(part, depth + 1))
  const shape = Object.getPrototypeOf(value)
  if (shape !== Object.prototype && shape !== null) return false
  return Object.values(value).every((part) => isPlainJson(part, depth + 1))
}
