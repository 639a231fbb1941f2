import { useEffect, useState } from 'react'
import { type Day, dayAt } from '#domain/values/dates'

const often = 60_000

/** Today, also after a night with the window open: looked at every minute and whenever the window is entered. */
export function useDay(now: () => number): Day {
  const [day, setDay] = useState(() => dayAt(now()))
  useEffect(() => {
    const look = () => setDay(dayAt(now()))
    const timer = setInterval(look, often)
    window.addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [now])
  return day
}
