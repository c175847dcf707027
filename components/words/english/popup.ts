/** The words of components/popup. */
export const popup = {
  open: 'Open the desk',
  ahead: 'What is ahead',
  whose: (nickname: string) => `Working as ${nickname}`,
  overdue: 'Overdue',
  dueSoon: 'Due soon',
  unassigned: 'Unassigned',
  countsHint: 'Your chats, and those nobody has',
  due: 'To answer next',
  nobodyHas: 'Unassigned',
  nobodyWaits: 'Nobody waits for an answer',
  ready: 'Your desk is ready',
  readyWhy: 'It works for no shop yet. Open it to try the practice shop.',
};
