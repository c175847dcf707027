import * as v from 'valibot';
import type { Product } from '../../domain/product/product.ts';
import type { Unreadable } from './config.ts';
import { amountField, idField, type ListReader, listField, partField, readList, wordField } from './wire.ts';

const skuSchema = v.object({
  price: partField({ currency: wordField, sale_price: amountField, tax_exclusive_price: amountField }),
  inventory: listField,
});
type Sku = v.InferOutput<typeof skuSchema>;

const productSchema = v.object({ id: idField, title: wordField, status: wordField, skus: listField });

const skuReader: ListReader<Sku, Sku> = { what: 'product', schema: skuSchema, build: (sku) => sku };
const stockReader: ListReader<{ quantity: number }, number> = {
  what: 'product',
  schema: v.object({ quantity: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  build: ({ quantity }) => quantity,
};

/** The prices of variants, cheapest first. Source: sellers of some markets have theirs in the tax-exclusive field. */
function pricesOf(skus: readonly Sku[], currency: string): string[] {
  return skus
    .filter(({ price }) => price.currency === currency)
    .map(({ price }) => price.sale_price || price.tax_exclusive_price)
    .filter((price) => price !== '')
    .sort((a, b) => Number(a) - Number(b));
}

/** Reads products of Search Products 202502. One without an id is left out and reported. Never throws. */
export function readProducts(items: readonly unknown[], report: (item: Unreadable) => void): Product[] {
  const build = ({ id, title, status, skus: raw }: v.InferOutput<typeof productSchema>): Product => {
    const skus = readList(raw, skuReader, report);
    const currency = skus.find(({ price }) => price.currency !== '')?.price.currency ?? '';
    const prices = pricesOf(skus, currency);
    const stocks = skus.flatMap(({ inventory }) => readList(inventory, stockReader, report));
    return {
      id,
      title,
      status,
      currency,
      lowest: prices[0] ?? '',
      highest: prices.at(-1) ?? '',
      stock: stocks.length > 0 ? stocks.reduce((sum, each) => sum + each, 0) : null,
      variants: skus.length,
    };
  };
  return readList(items, { what: 'product', schema: productSchema, build }, report);
}
