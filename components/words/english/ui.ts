/** What parts of the screen say by themselves. */
export const ui = {
  close: 'Close',
  gone: 'This part could not be read',
  goneWhy: 'Sidedesk may have been updated since this page was opened. Reloading brings it back.',
  reload: 'Reload the page',
};
