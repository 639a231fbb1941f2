import { saveProfile } from '#db/profile'
import type { Profile } from '#domain/settings/profile'
import { bridge, must } from '#platform/bridge'
import { now } from '#platform/clock'
import { takeSnapshot } from '#safety/snapshot'
import { sendNow } from '#sync/sync'

/** Changes a few facts of the profile and saves them at once. */
export const changeProfile = (profile: Profile, facts: Partial<Profile>) =>
  saveProfile({ ...profile, ...facts, updatedAt: now() })

/** Number of records in the verified backup. */
export async function backUpNow(): Promise<number> {
  const info = await takeSnapshot('manual')
  return Object.values(info.rows).reduce((total, rows) => total + rows, 0)
}

type Connection = {
  readonly distributorId: string
  readonly url: string
  readonly key: string
  readonly allowLoopback: boolean
}

/** Hands address and key to main; the page forgets both. What waits goes out at once. Tells where the key is kept. */
export async function connect({ distributorId, url, key, allowLoopback }: Connection): Promise<'keyring' | 'memory'> {
  await must(bridge.connectors.setEndpoint({ distributorId, kind: 'bridge', url, allowLoopback }))
  const kept = await must(bridge.secrets.set({ name: `distributor:${distributorId}`, value: key }))
  void sendNow()
  return kept
}

export async function disconnect(distributorId: string): Promise<void> {
  await must(bridge.secrets.clear({ name: `distributor:${distributorId}` }))
  await must(bridge.connectors.removeEndpoint({ distributorId }))
}
