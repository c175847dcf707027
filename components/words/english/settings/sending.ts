/** The words of components/settings/sending. */
export const sending = {
  title: 'Sending',
  what: 'What happens between Send and the buyer.',
};
