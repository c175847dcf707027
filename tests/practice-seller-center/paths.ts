/** Where the pages lie, as on the real hosts. */
export const paths = {
  home: '/homepage',
  orders: '/order',
  order: '/order/detail',
  returns: '/order/return',
  reviews: '/product/rating',
} as const;
