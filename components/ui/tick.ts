import { signal } from '@preact/signals';

/** This device's clock, once a second; the one ticking thing of a page. */
export const tick = signal(Date.now());

setInterval(() => {
  tick.value = Date.now();
}, 1000);
