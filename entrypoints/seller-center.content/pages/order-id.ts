const inAddress = /[?&](?:order_no|main_order_id(?:\[\]|%5B%5D)?)=(\d{6,24})(?:[&#]|$)/i;
const whole = /^\s*#?(\d{6,24})\s*$/;
/** An order id as the Seller Center shows it, wherever it stands. */
const anywhere = /(?<!\d)5\d{17,18}(?!\d)/;

/** The order an address is about; '' for none. What is not digits alone is not an id. */
export function orderInAddress(address: string): string {
  return inAddress.exec(address)?.[1] ?? '';
}

/** The order that a text consists of; '' for none. */
export function orderAlone(text: string | null): string {
  return whole.exec((text ?? '').slice(0, 80))?.[1] ?? '';
}

/** The first order that a text mentions; '' for none. */
export function orderWithin(text: string | null): string {
  return anywhere.exec((text ?? '').slice(0, 400))?.[0] ?? '';
}
