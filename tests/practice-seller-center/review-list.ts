import type { AskedPage } from './asked-page.ts';
import { framed } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { picture } from './order-pieces.ts';
import { paths } from './paths.ts';
import { type Review, reviewsOf } from './reviews.ts';

/** What buyers say of the products, each with a box for the shop's answer. The real page's address and markup are not known. */
export function reviewList(asked: AskedPage): string {
  const reviews = reviewsOf(asked.shop.orders, asked.shop.now).slice(0, 20);
  return framed(asked, {
    title: 'Product reviews',
    path: paths.reviews,
    params: {},
    main: html`<h1>Product reviews</h1>
      ${reviews.length === 0 && html`<p class="nothing">No reviews yet.</p>`}
      <div class="reviews">${reviews.map((review) => entry(asked, review))}</div>`,
  });
}

function entry(
  { shown, replies }: AskedPage,
  { id, buyer, productId, product, stars, text, at }: Review,
): Markup {
  const reply = replies.get(id);
  return html`<article class="sheet review">
    <div class="pictures">${picture(productId, 48)}<span>${product}<br><span class="small"><bdi>${buyer}</bdi> · ${shown.day(at)}</span></span></div>
    <p class="stars" role="img" aria-label="${stars} of 5 stars">${'★'.repeat(stars)}${'☆'.repeat(5 - stars)}</p>
    <p>${text || 'Rated without words.'}</p>
    ${
      reply === undefined
        ? html`<form data-reply="${id}"><textarea data-tid="m4b_input" name="text" rows="3" maxlength="500" aria-label="Reply to ${buyer}" placeholder="Reply to this review"></textarea><button data-tid="m4b_button">Reply</button></form>`
        : html`<blockquote><b>Your reply</b><br>${reply}</blockquote>`
    }
  </article>`;
}
