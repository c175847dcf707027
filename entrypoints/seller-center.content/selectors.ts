/**
 * Everything the desk knows of the Seller Center's markup, tried from first to last. The fixtures that prove each are
 * named behind it; they lie in tests/fixtures/seller-center.
 */
export const selectors = {
  /** orders-pulse-table, orders-pulse-cards, returns */
  orderLink: 'a[href*="order_no="], a[href*="main_order_id"]',
  /** orders-pulse-plain */
  orderNumber: '.order_id_number',
  /** orders-arco */
  orderRow: '[data-log_main_order_id]',
  /** orders-arco-older */
  orderLinkText: '[data-log_click_for="order_id_link"]',
  /** What one order or return is in: returns, returns-without-links */
  row: 'tr, [role="row"], [data-row-key]',
  /** returns */
  returnLink: 'a[href*="search_numbers="], a[href*="return_id="], a[href*="reverse_order_id="]',
  /** order-detail-bare */
  heading: 'h1, [role="heading"]',
  /** reviews */
  replyBox: 'textarea, [contenteditable]:not([contenteditable="false"])',
  /** Boxes on a page of reviews that are for looking for them: reviews */
  searchBox: '[role="search"] *, [role="searchbox"], [role="combobox"], [type="search"]',
} as const;

/** The attribute of an element that holds an order's id by itself: orders-arco. */
export const orderAttribute = 'data-log_main_order_id';
