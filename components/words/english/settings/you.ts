/** The words of components/settings/you. */
export const you = {
  title: 'You',
  what: 'How your team sees you, and whether new chats come to you.',
  nobody: 'Nobody works at this desk yet. Connect a shop first.',
  nickname: 'Nickname',
  nicknameHint:
    'Your team goes by it, and {agent} in saved replies stands for it. What was sent before keeps the name of its time.',
  save: 'Save',
  saved: 'Saved.',
  picture: 'Picture',
  pictureHint:
    'Shown to your team in this desk. TikTok Shop lets no tool set what buyers see: that stays as it is in Seller Center.',
  choose: 'Choose a picture',
  chooseHint:
    'PNG, JPEG, WebP or GIF. It is cut to a square, made small and freed of what else its file says, here in this browser.',
  remove: 'Use my initials',
  shownNow: 'Shown now',
  proposed: 'Your new picture',
  waiting: 'Under review until accepted. Others see the one before until then.',
  waitingPractice:
    'Under review until accepted. In the practice shop you play the platform: accept it on the page of the practice shop.',
  refused: (why: string) => (why === '' ? 'It was turned down.' : `It was turned down: ${why}`),
  noPicture: 'This file is no picture that a browser can read. Choose a PNG, JPEG, WebP or GIF.',
  tooLarge: (size: string) => `This file is larger than ${size}. Choose a smaller one.`,
  tooDetailed: 'This picture cannot be made small enough. Choose another.',
  working: 'Making it ready…',
  chats: 'New chats',
  alone: 'With one account no switch is shown: every chat is yours, without a limit.',
  acceptHint:
    'On: chats come to you while your desk is open and you have room. Off: you keep what you have and take more by hand.',
  capacity: (capacity: number) =>
    capacity === 0
      ? 'No chats come to you by themselves: your capacity is 0.'
      : `Up to ${capacity} open chats come to you by themselves. An owner or supervisor sets this on the page Team.`,
};
