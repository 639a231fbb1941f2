import { step1 } from './step-1'
import { step2 } from './step-2'
import { step3 } from './step-3'

/** Every migration in order. A new one is appended, declares only the tables it changes, and is frozen once released. */
export const steps = [step1, step2, step3] as const

/** The book's schema version that this build writes. */
export const latestVersion: number = steps[steps.length - 1]?.version ?? 0
