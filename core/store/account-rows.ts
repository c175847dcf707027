import type { Site } from '../domain/connection/app-fields.ts';

/** What is known of the access to a shop of the platform's. No secret: screens read it. */
export interface ShopAccount {
  readonly shopId: string;
  /** The shop's market as the platform names it, such as GB. */
  readonly region: string;
  readonly site: Site;
  readonly appKey: string;
  readonly serviceId: string;
  /** When it was first connected, epoch ms of this device. */
  readonly since: number;
  /** What the platform listed as granted; empty where it did not say. */
  readonly scopes: readonly string[];
  /** When what the owner granted ends unless it is granted again, epoch ms; 0 where that is not known. */
  readonly endsAt: number;
  /** Requests a day. */
  readonly quota: number;
  /** False once it was disconnected, or what it needs was lost: what the desk holds stays readable. */
  readonly connected: boolean;
}

/** A shop that can be chosen, as the platform lists it. */
export interface OfferedShop {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly crossBorder: boolean;
}

/** An attempt to connect a shop that is under way. Its secrets are kept sealed, apart. */
export interface ConnectingRow {
  readonly key: 'connecting';
  /** `authorise`: the owner has to grant access. `choose`: they did, and one of these shops has to be chosen. */
  readonly stage: 'authorise' | 'choose';
  readonly site: Site;
  /** Address of a practice shop on this computer; '' at the platform. */
  readonly address: string;
  readonly appKey: string;
  readonly serviceId: string;
  /** Comes back with the code. */
  readonly state: string;
  /** Where the owner grants access. */
  readonly page: string;
  readonly shops: readonly OfferedShop[];
  readonly scopes: readonly string[];
}
