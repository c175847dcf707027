/** The few words that parts of the screen say by themselves. A page fills them from its catalogue before it draws. */
export const uiWords = {
  close: 'Close',
  gone: 'This part could not be read',
  goneWhy: 'Sidedesk may have been updated since this page was opened. Reloading brings it back.',
  reload: 'Reload the page',
};
