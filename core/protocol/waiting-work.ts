/** Work about what waits for the team, for `HouseAsk`. */
export type WaitingWork =
  /** Answers {@link WaitingTakenBack}. */
  | { readonly do: 'takeBackWaiting'; readonly id: string }
  /** Put away what was not carried out. */
  | { readonly do: 'dismissWaiting'; readonly id: string };

/** 'dropped': nothing of it reaches the team; 'asked': it may have gone out and is called back when the team is reached; 'gone': it waits no more. */
export interface WaitingTakenBack {
  readonly what: 'dropped' | 'asked' | 'gone';
}
