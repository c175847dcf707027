import fc from 'fast-check';

// Less than a test may take (vitest.config.ts): a property that fails, and is then made small for long, or one that hangs, is to say
// with which seed instead of only that its time was up.
fc.configureGlobal({
  interruptAfterTimeLimit: process.env['SIDEDESK_FULL'] === undefined ? 28_000 : 250_000,
  markInterruptAsFailure: true,
  includeErrorInReport: true,
});
