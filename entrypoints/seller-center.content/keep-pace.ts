/** Whatever a page does, reading it takes at most this share of the time. */
const share = 0.1;
const leastMs = 30;

/**
 * Runs `work` soon after each call of the function it gives: once for calls that come together, and the more seldom
 * the longer it takes.
 */
export function keepPace(work: () => void, life: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;
  life.addEventListener('abort', () => clearTimeout(timer), { once: true });
  const run = () => {
    timer = undefined;
    const began = performance.now();
    work();
    const ended = performance.now();
    notBefore = ended + Math.max(leastMs, (ended - began) / share);
  };
  return () => {
    if (life.aborted) return;
    timer ??= setTimeout(run, Math.max(0, notBefore - performance.now()));
  };
}
