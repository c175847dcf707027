/** Why a command was refused. The codes are the typed half, the words are for a person. */
export type RefusalCode =
  | 'AgentUnknown'
  | 'AgentDisabled'
  | 'AgentKnown'
  | 'NoOpenChat'
  | 'ChatClosed'
  | 'ChatTaken'
  | 'AlreadyHolds'
  | 'NotYours'
  | 'NothingToTransfer'
  | 'MessageUnknown'
  | 'NothingToSend'
  | 'TextTooLong'
  | 'UnfilledVariable'
  | 'GuidelineBroken'
  | 'GuidelineWarning'
  | 'ThreadMoved'
  | 'AlreadyLeft'
  | 'CannotSend'
  | 'OrderUnknown'
  | 'CannotStart'
  | 'NothingToRate'
  | 'AlreadyRated'
  | 'NotAllowed'
  | 'Yourself'
  | 'LastOwner'
  | 'NicknameTaken'
  | 'NothingToReview'
  | 'Invalid';

/** A refusal is data, not an error: nothing changed, and the person is told why. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly words: string;
}
