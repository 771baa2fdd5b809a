import { useEffect, useState } from 'preact/hooks';

/** What stands behind `#`, so that the telephone's own way back goes from step to step. */
export function useHash(): string {
  const [hash, set] = useState(location.hash);
  useEffect(() => {
    const look = () => set(location.hash);
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return hash;
}
