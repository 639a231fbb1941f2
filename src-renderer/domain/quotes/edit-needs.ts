import type { OptionId } from '../values/ids'
import { answerTo } from './criteria'
import { changeOption, type QuoteChange } from './edit'
import type { Answer, Need } from './need'

export const addNeed =
  (need: Need): QuoteChange =>
  (quote) => ({ ...quote, needs: [...(quote.needs ?? []), need] })

export const changeNeed =
  (id: string, facts: Partial<Need>): QuoteChange =>
  (quote) => ({ ...quote, needs: (quote.needs ?? []).map((need) => (need.id === id ? { ...need, ...facts } : need)) })

/** Its answers go with it, so that a need of the same name starts fresh. */
export const removeNeed =
  (id: string): QuoteChange =>
  (quote) => ({
    ...quote,
    needs: (quote.needs ?? []).filter((need) => need.id !== id),
    options: quote.options.map((option) =>
      option.answers ? { ...option, answers: option.answers.filter((answer) => answer.needId !== id) } : option,
    ),
  })

export const answerNeed = (optionId: OptionId, needId: string, facts: Partial<Answer>): QuoteChange =>
  changeOption(optionId, (option) => {
    const others = (option.answers ?? []).filter((answer) => answer.needId !== needId)
    return { ...option, answers: [...others, { ...answerTo({ answers: option.answers ?? [] }, needId), ...facts }] }
  })
