/** The shop's time: this device's, but for a practice shop whose time was run ahead. */
export class ShopClock {
  /** Shop's time minus this device's, ms. */
  offset = 0;

  now = (): number => Date.now() + this.offset;

  /** The instant at which this device shows a time of the shop's. */
  deviceTime(shopTime: number): number {
    return shopTime - this.offset;
  }

  /** Takes over what the shop says. True if it was another time than ours. */
  heard(shopNow: number): boolean {
    const offset = shopNow - Date.now();
    if (Math.abs(offset - this.offset) < 1500) return false;
    this.offset = Math.abs(offset) < 1500 ? 0 : offset;
    return true;
  }
}
