/** The work about the house itself that a page may ask for: what is done seldom, and by people who set up the shop. */
export interface HouseAsk {
  readonly ask: 'house';
  /** The agent who asks. */
  readonly by: string;
  /** What is to be done; `HouseWork` by the time it is carried out. */
  readonly work: { readonly do: string };
}
