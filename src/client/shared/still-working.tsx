/** What is said while something takes longer than people expect: how long it has taken, and that minutes are normal. */
import { useEffect, useState } from 'preact/hooks';
import { useEnv } from './env';

/** Seconds before anything is said, and between two sentences: a screen reader reads each of them. */
const FIRST = 10;
const STEP = 10;

/** Nothing until the work has taken a while; gone as soon as it is `active` no more. */
export function StillWorking({ active }: { readonly active: boolean }) {
  return active ? <Elapsed /> : null;
}

function Elapsed() {
  const { texts } = useEnv();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const from = Date.now();
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - from) / 1000)), 1000);
    return () => clearInterval(timer);
  }, []);
  if (seconds < FIRST) return null;
  return (
    <p class="hint" role="status">
      {texts.stillWorking(seconds - (seconds % STEP))}
    </p>
  );
}
