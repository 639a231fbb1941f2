import { createContext } from 'react'

/** Row heights of every list; set once by the shell from the profile. */
export const DensityContext = createContext<'comfortable' | 'compact'>('comfortable')
