/** When a UUIDv7 was made, in epoch milliseconds; null for any other id. Source: RFC 9562, section 5.7. */
export function madeAt(id: string): number | null {
  const parts = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.exec(id)
  return parts ? Number.parseInt(`${parts[1]}${parts[2]}`, 16) : null
}
