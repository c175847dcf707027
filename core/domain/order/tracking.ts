/** A report of the carrier, in its own words. */
export interface TrackingStep {
  /** Epoch ms. */
  readonly at: number;
  readonly text: string;
}
