import i18next from 'i18next'
import { myProfile } from '#db/profile'
import type { DealPlan } from '#domain/deals/plan'
import type { PlanCopy } from '#export/plan-html'
import { bridge, must } from '#platform/bridge'
import { formatter } from '#ui/format'
import { fileName } from '../file-name'

/** Writes the shared plan as PDF where the advisor chooses; gives its name, null when the dialog was cancelled. */
export async function savePlan(plan: DealPlan): Promise<string | null> {
  const [{ planHtml }, { fontFaces }, profile] = await Promise.all([
    import('#export/plan-html'),
    import('#export/print-font'),
    myProfile(),
  ])
  const t = i18next.getFixedT(i18next.language, 'deals')
  const { day } = formatter({
    locale: `${i18next.language === 'es' ? 'es' : 'en'}-${profile?.country ?? 'US'}`,
    negative: 'minus',
    currency: profile?.currency ?? 'USD',
  })
  const advisor = profile?.name || profile?.company || t('plan.advisor')
  const copy: PlanCopy = {
    language: i18next.language,
    title: plan.title,
    lead: t('plan.lead', { client: plan.client, advisor: profile?.company || advisor }),
    brand: profile?.company || profile?.name || 'Evergreen',
    color: profile?.brandColor ?? '',
    need: plan.need,
    facts: [
      ...(plan.goLive ? [[t('plan.decision'), day(plan.goLive)] as const] : []),
      ...(plan.contractEnds ? [[t('plan.contract-ends'), day(plan.contractEnds)] as const] : []),
    ],
    steps: {
      title: t('plan.steps'),
      none: t('plan.no-steps'),
      columns: [t('plan.by'), t('plan.what'), t('plan.who'), t('plan.state')],
      rows: plan.steps.map(({ what, who, due, doneOn }) => ({
        cells: [day(due), what, who || advisor, doneOn ? t('plan.done', { day: day(doneOn) }) : t('plan.open')],
        done: doneOn !== null,
      })),
    },
    people: {
      title: t('plan.people'),
      none: '',
      columns: [t('plan.name'), t('plan.role'), t('plan.reach')],
      rows: [
        { cells: [advisor, t('plan.advisor'), [profile?.email, profile?.phone].filter(Boolean).join(' · ')] },
        ...plan.people.map(({ role, name, company, email, phone }) => ({
          cells: [
            [name, company].filter(Boolean).join(', '),
            t(`role.${role}`),
            [email, phone].filter(Boolean).join(' · '),
          ],
        })),
      ],
    },
  }
  const html = planHtml(copy, await fontFaces(JSON.stringify(copy)))
  const footer = t('plan.footer', { client: plan.client, name: plan.title }).slice(0, 300)
  const bytes = new Uint8Array(await must(bridge.files.print({ html, paper: profile?.paper ?? 'A4', footer })))
  const suggestedName = fileName(t('plan.file', { client: plan.client, name: plan.title }))
  return (await must(bridge.files.save({ suggestedName, kind: 'pdf', bytes })))?.name ?? null
}
