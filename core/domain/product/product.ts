/** A product of the shop. Money in the currency's major unit as a decimal string. */
export interface Product {
  readonly id: string;
  readonly title: string;
  /** The API's product status; only `ACTIVATE` is live. */
  readonly status: string;
  readonly currency: string;
  /** Of its variants the cheapest and the dearest; '' where the shop named no price. */
  readonly lowest: string;
  readonly highest: string;
  /** Pieces in stock over all variants; null where the shop did not say. */
  readonly stock: number | null;
  readonly variants: number;
}
