/** The words of the table behind a chart. */
export const table = {
  table: 'Table',
  of: (name: string) => ` of ${name}`,
  save: 'Save as CSV',
  /** Stands before the name of the table in the name of the file. */
  file: 'sidedesk',
};
