/** The words of components/settings. */
export const settings = {
  title: 'Settings',
  sections: 'Sections',
  here: 'For this browser alone.',
  notices: {
    title: 'Notifications',
    what: 'Messages of your system that reach you when the desk is out of sight. They say nothing that buyers wrote.',
    events: 'Notify me when',
    assigned: 'A new chat comes to me',
    transferred: 'A chat is transferred to me',
    dueSoon: 'A reply is due soon',
    overdue: 'A reply is overdue',
    several:
      'Several at once come as one notification. None comes for the chat you are looking at, nor in holiday mode.',
    repeat: 'Say again what is overdue',
    repeatHint: 'Until you have looked at the chat, or put the notification away.',
    never: 'Never',
    every: (minutes: number) => (minutes === 1 ? 'Every minute' : `Every ${minutes} minutes`),
    sound: 'Play the system’s sound',
    soundHint: 'Off: notifications appear in silence.',
    names: 'Name the buyer',
    namesHint: 'Their nickname can then be read on a locked screen. What they wrote never can.',
    attempt: 'Show one now',
    attemptTitle: 'This is how Sidedesk notifies you',
    attemptBody: 'A chat is due soon would stand here.',
    shown: 'Shown. If nothing appeared, your system keeps notifications of this browser back.',
    blocked: 'This browser does not let Sidedesk notify you. Allow it in the settings of your system.',
  },
  sending: {
    title: 'Sending',
    what: 'What happens between Send and the buyer.',
  },
};
