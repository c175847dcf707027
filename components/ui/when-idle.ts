/**
 * Does something when the page has nothing better to do.
 * @param latest ms after which it is done all the same.
 * @returns the function that takes it back
 */
export function whenIdle(work: () => void, latest = 2000): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(() => work(), { timeout: latest });
  return () => cancelIdleCallback(idle);
}

/** So long after a hand moved the page is left to it, ms: what it set off is drawn by then. */
const handRest = 300;
let handAt = Number.NEGATIVE_INFINITY;

/** So often at most the other pages are told, ms. */
const tellEvery = 150;
let toldAt = Number.NEGATIVE_INFINITY;

/**
 * Pages of one origin have one thread between them: what one does while it rests holds up the hand in another. So they tell
 * each other of hands.
 */
const otherPages = typeof BroadcastChannel === 'function' ? new BroadcastChannel('hands') : null;

function noteHand(): void {
  handAt = performance.now();
  if (handAt - toldAt < tellEvery) return;
  toldAt = handAt;
  otherPages?.postMessage('');
}

if (typeof addEventListener === 'function') {
  for (const kind of ['pointerdown', 'click', 'keydown', 'wheel'])
    addEventListener(kind, noteHand, { capture: true, passive: true });
  otherPages?.addEventListener('message', () => {
    handAt = performance.now();
  });
}

/**
 * Waits until the page has nothing better to do and nobody has just pressed or turned anything.
 * @param latest ms after which it goes on all the same, once the hands rest.
 */
export async function whenHandsRest(latest: number): Promise<void> {
  do {
    for (let left = untilRest(); left > 0; left = untilRest())
      await new Promise((go) => setTimeout(go, left));
    await new Promise<void>((go) => void whenIdle(go, latest));
    // A page has nothing to do too while it waits for what a hand has just set off.
  } while (untilRest() > 0);
}

/** How long hands may still be busy, ms; 0 or less where they rest. */
function untilRest(): number {
  return handAt + handRest - performance.now();
}
