import type { Kept } from './kept'
import type { SignInDesk } from './sign-in'
import { type Allowed, below, checkedBase } from './target'
import type { TokenDesk } from './tokens'

const partnerScope = 'https://api.partner.microsoft.com/.default offline_access'

/** Where the advisor signs in for this connection; null when it takes a key. A service that wants a fixed way back gets one. */
export function deskOf(kept: Kept, allowed: Allowed): SignInDesk | null {
  if (kept.kind === 'microsoft') {
    const login = checkedBase(kept.loginUrl, allowed)
    return {
      authorizeUrl: below(login, `/${kept.tenant}/oauth2/v2.0/authorize`),
      url: below(login, `/${kept.tenant}/oauth2/v2.0/token`),
      clientId: kept.clientId,
      scope: partnerScope,
      askScope: partnerScope,
      allowed,
      port: 0,
      path: '/',
    }
  }
  if (kept.kind === 'salesforce') {
    const base = checkedBase(kept.url, allowed)
    return {
      authorizeUrl: below(base, '/services/oauth2/authorize'),
      url: below(base, '/services/oauth2/token'),
      clientId: kept.clientId,
      scope: '',
      askScope: 'api refresh_token',
      allowed,
      port: 17_170,
      path: '/callback',
    }
  }
  return null
}

/** Where a client id and secret are turned into tokens; null for connections that know no such client. */
export function clientDeskOf(kept: Kept, allowed: Allowed): TokenDesk | null {
  if (kept.kind !== 'bridge' || kept.clientId === undefined) return null
  const url = below(checkedBase(kept.url, allowed), '/v1/token')
  return { url, clientId: kept.clientId, scope: '', allowed }
}
