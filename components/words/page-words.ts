import { sellerCenter } from './english/seller-center.ts';

/** The shape every language fills for the pages of others. */
export type PageWords = typeof sellerCenter;

/** What is said inside the Seller Center. Apart from the catalogue of the desk, which is too heavy for a foreign page. */
export const pageWords: PageWords = sellerCenter;
