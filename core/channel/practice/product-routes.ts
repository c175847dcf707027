import type { ProductData, ProductSearchData } from '../tiktok/openapi.gen.ts';
import type { Asked } from './asked.ts';
import { type Product, products } from './goods.ts';
import { listPage } from './paging.ts';
import { productPicture } from './pictures.ts';
import { ok, type Reply, refuse } from './reply.ts';

type ApiProduct = NonNullable<ProductSearchData['products']>[number];

/** Pieces in stock of a variant, the same every time; every seventh is sold out. */
function stockOf(place: number, variant: number): number {
  const dealt = (place * 31 + variant * 17) % 49;
  return dealt % 7 === 0 ? 0 : dealt;
}

function productOut({ id, name, price, variants }: Product, place: number): ApiProduct {
  return {
    id,
    title: name,
    status: 'ACTIVATE',
    skus: variants.map((_, variant) => ({
      id: `${id}${variant}`,
      price: { currency: 'GBP', sale_price: (Number(price) + (variant > 2 ? 2 : 0)).toFixed(2) },
      inventory: [{ quantity: stockOf(place, variant) }],
    })),
  };
}

/** POST products/search: everything on sale. */
export function searchProducts({ url, body }: Asked): Reply {
  const { status = 'ALL' } = (body ?? {}) as { status?: string };
  const found = status === 'ALL' || status === 'ACTIVATE' ? products.map(productOut) : [];
  return listPage(url.searchParams, 'products', found);
}

/** GET a product, with its picture. */
export function productDetails({ id }: Asked): Reply {
  const product = products.find((one) => one.id === id);
  if (!product) return refuse(404, 12052223, 'the product does not exist');
  const { url, width, height } = productPicture(id);
  return ok({
    id,
    title: product.name,
    status: 'ACTIVATE',
    main_images: [{ urls: [url], thumb_urls: [url], width, height }],
  } satisfies ProductData);
}
