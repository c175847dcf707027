/** What the desk says of the settings; their own words are in `settings/`. */
export const settings = {
  title: 'Settings',
};
