/** The words around the pages of the settings. */
export const frame = {
  title: 'Settings',
  pages: 'Pages',
  groups: {
    here: 'This browser',
    answers: 'Answers',
    shop: 'The shop',
  },
  here: 'Holds in this browser alone.',
  everybody: 'Holds for everybody in the shop.',
};
