/** The words of components/settings/blocked. */
export const blocked = {
  title: 'Blocked buyers',
  what: 'Their messages open no chat and are kept out of sight. Block a buyer in the workbench, beside their chat. Any agent may block and unblock.',
  none: 'Nobody is blocked.',
  list: 'Blocked',
  since: (when: string, by: string) => (by === '' ? `Since ${when}` : `Since ${when}, by ${by}`),
  unblock: 'Unblock',
  unblockOf: (nickname: string) => `Unblock ${nickname}`,
  brings: 'Unblocking lets them write again. What they wrote while blocked does not come back.',
  unknown: 'Buyer without a name',
  more: 'Show more',
};
