import type { Service } from '../clients/service'
import { addDays, addMonthsToDay } from '../values/dates'
import { draw } from './draw'
import { daysFrom, type Moment } from './moment'

export type ContractFacts = Pick<
  Service,
  'status' | 'signedOn' | 'startsOn' | 'termMonths' | 'autoRenew' | 'renewMonths' | 'noticeDays' | 'cancelledOn'
>

const none: ContractFacts = {
  status: 'active',
  signedOn: null,
  startsOn: null,
  termMonths: 0,
  autoRenew: false,
  renewMonths: 0,
  noticeDays: 0,
  cancelledOn: null,
}

/** Sixteen services in a row show every state that a contract can be in; most are simply running. */
export function contractFacts(moment: Moment, number: number, seed: string): ContractFacts {
  const noticeDays = pickOf([30, 60, 90], seed)
  const renews = { ...none, autoRenew: true, renewMonths: 12, noticeDays }
  const endingIn = (days: number, term: number) => addMonthsToDay(addDays(daysFrom(moment, days), 1), -term)
  switch (number % 16) {
    case 3:
      return begun({ ...renews, termMonths: 36, startsOn: endingIn(noticeDays + 2 + draw(seed, 26), 36) })
    case 6:
      return begun({ ...renews, termMonths: 24, startsOn: endingIn(4 + draw(seed, noticeDays - 8), 24) })
    case 8:
      return begun({ ...renews, termMonths: 24, startsOn: endingIn(-40 - draw(seed, 120), 24) })
    case 10:
      return begun({ ...none, termMonths: 12, startsOn: endingIn(-30 - draw(seed, 400), 12) })
    case 12:
      return none
    case 14:
      return {
        ...begun({ ...renews, termMonths: 36, startsOn: daysFrom(moment, 20 + draw(seed, 30)) }),
        status: 'ordered',
      }
    default: {
      const termMonths = pickOf([24, 36, 36, 60], `${seed}-term`)
      const facts = number % 2 === 0 ? renews : { ...none, noticeDays: 0 }
      return begun({
        ...facts,
        termMonths,
        startsOn: daysFrom(moment, -60 - draw(`${seed}-start`, termMonths * 30 - 200)),
      })
    }
  }
}

/** A contract that ran out and was cancelled at its end. */
export function endedFacts(moment: Moment, seed: string): ContractFacts {
  const cancelledOn = daysFrom(moment, -30 - draw(seed, 200))
  return {
    ...begun({ ...none, termMonths: 24, startsOn: addMonthsToDay(cancelledOn, -24), noticeDays: 60 }),
    status: 'cancelled',
    cancelledOn,
  }
}

export const begun = (facts: ContractFacts): ContractFacts => ({
  ...facts,
  signedOn: facts.startsOn && addDays(facts.startsOn, -35),
})

const pickOf = (choices: readonly number[], seed: string): number => choices[draw(seed, choices.length)] ?? 36
