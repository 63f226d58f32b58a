/** Once the page is idle, keep the whole site for visits without a connection. Not in development; a refusal is no loss. */
export function keepOffline(base: string): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = () => {
    navigator.serviceWorker.register(`${base}sw.js`, { scope: base }).catch(() => {
      // Private windows and file: pages refuse workers; the site works without one.
    });
  };
  // Well after the first paint: the worker fetches every file of the site.
  setTimeout(register, 5000);
}
