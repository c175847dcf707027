export interface Product {
  readonly id: string;
  readonly name: string;
  /** In pounds, as a decimal string. */
  readonly price: string;
  readonly variants: readonly string[];
}

const sizes = ['S', 'M', 'L', 'XL'];

/** What the practice shop sells. */
export const products: readonly Product[] = [
  { id: '1729480000000000101', name: 'Linen summer dress', price: '34.90', variants: sizes },
  { id: '1729480000000000102', name: 'Waterproof trail jacket', price: '79.00', variants: sizes },
  { id: '1729480000000000103', name: 'Oversized cotton hoodie', price: '42.50', variants: sizes },
  {
    id: '1729480000000000104',
    name: 'Running shoes, light',
    price: '88.00',
    variants: ['38', '40', '42', '44'],
  },
  { id: '1729480000000000105', name: 'Vitamin C serum 30 ml', price: '18.20', variants: ['30 ml'] },
  { id: '1729480000000000106', name: 'Wireless earbuds', price: '49.99', variants: ['Black', 'White'] },
  { id: '1729480000000000107', name: 'Ceramic tea set', price: '56.00', variants: ['Blue', 'Sand'] },
  { id: '1729480000000000108', name: 'Desk lamp with dimmer', price: '29.95', variants: ['Black', 'White'] },
  {
    id: '1729480000000000109',
    name: 'Stainless bottle 750 ml',
    price: '21.00',
    variants: ['Green', 'Steel'],
  },
  { id: '1729480000000000110', name: 'Phone case with strap', price: '12.40', variants: ['Clear', 'Pink'] },
  {
    id: '1729480000000000111',
    name: 'Kids puzzle, 100 pieces',
    price: '14.99',
    variants: ['Forest', 'Space'],
  },
  { id: '1729480000000000112', name: 'Yoga mat, 6 mm', price: '27.80', variants: ['Violet', 'Grey'] },
  { id: '1729480000000000113', name: 'Espresso cups, set of 4', price: '24.00', variants: ['White'] },
  { id: '1729480000000000114', name: 'Robot vacuum', price: '219.00', variants: ['Standard'] },
];

/** Those of which a buyer may ask the size. */
export const wearables = products.filter(({ variants }) => variants.length === 4);
