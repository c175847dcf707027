import { readFileSync } from 'node:fs';

/** A JSON schema as the description holds it. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface OperationSource {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: {
    readonly 200: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  };
}

/** An operation of the official Open API that the desk uses. */
export interface Operation {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly bodyType: string | null;
  readonly body: Schema | null;
  readonly answer: Schema;
}

const folder = new URL(
  '../../node_modules/@tts-open-toolkit/cli/skills/tts-openapi-guide/references/oas/paths/',
  import.meta.url,
);

const used = [
  ['customer_service', 'GET', '/customer_service/202309/conversations', 'Conversations'],
  ['customer_service', 'POST', '/customer_service/202309/conversations', 'CreateConversation'],
  [
    'customer_service',
    'GET',
    '/customer_service/202309/conversations/{conversation_id}/messages',
    'Messages',
  ],
  [
    'customer_service',
    'POST',
    '/customer_service/202309/conversations/{conversation_id}/messages',
    'SendMessage',
  ],
  [
    'customer_service',
    'POST',
    '/customer_service/202309/conversations/{conversation_id}/messages/read',
    'ReadMessage',
  ],
  ['customer_service', 'POST', '/customer_service/202309/images/upload', 'UploadImage'],
  ['customer_service', 'GET', '/customer_service/202407/performance', 'Performance'],
  ['authorization', 'GET', '/authorization/202309/shops', 'Shops'],
  ['order', 'POST', '/order/202309/orders/search', 'OrderSearch'],
  ['order', 'GET', '/order/202507/orders', 'OrderDetail'],
  ['return_refund', 'POST', '/return_refund/202309/returns/search', 'ReturnSearch'],
  ['fulfillment', 'GET', '/fulfillment/202309/orders/{order_id}/tracking', 'Tracking'],
  ['fulfillment', 'GET', '/fulfillment/202309/packages/{package_id}', 'Package'],
  ['product', 'POST', '/product/202502/products/search', 'ProductSearch'],
  ['product', 'GET', '/product/202309/products/{product_id}', 'Product'],
  ['promotion', 'POST', '/promotion/202406/coupons/search', 'CouponSearch'],
] as const;

function read(file: string): Record<string, Record<string, OperationSource>> {
  return JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8')).paths;
}

/** The operations the desk uses, as the official description (a development dependency) gives them. */
export const operations: readonly Operation[] = used.map(([file, method, path, name]) => {
  const source = read(file)[path]?.[method.toLowerCase()];
  if (!source) throw new Error(`the description has no ${method} ${path}`);
  const [bodyType, body] = Object.entries(source.requestBody?.content ?? {})[0] ?? [null, null];
  return {
    name,
    method,
    path,
    parameters: source.parameters ?? [],
    bodyType,
    body: body?.schema ?? null,
    answer: source.responses[200].content['application/json'].schema,
  };
});
