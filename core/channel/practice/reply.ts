/** An answer of the practice shop before it becomes a `Response`. */
export interface Reply {
  readonly status: number;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** JSON as it stands (the control's answers). */
export function json(body: object, status = 200): Reply {
  return { status, body: JSON.stringify(body), type: 'application/json' };
}

/** Success in the Open API's envelope. */
export function ok(data: object): Reply {
  return json({ code: 0, message: 'Success', request_id: requestId, data });
}

/** A refusal in the Open API's envelope. */
export function refuse(status: number, code: number, message: string): Reply {
  return json({ code, message, request_id: requestId }, status);
}

const requestId = '20260101000000000000000000practice';
const exposed = 'x-practice-now, retry-after';

/** The `Response`, with the shop's clock and with leave for any page to read it. */
export function render(reply: Reply, at: number): Response {
  const headers = new Headers({
    'content-type': reply.type,
    'x-practice-now': String(at),
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*, x-tts-access-token, content-type',
    'access-control-allow-methods': 'GET, POST, PUT, OPTIONS',
    'access-control-expose-headers': exposed,
    ...reply.headers,
  });
  return new Response(reply.status === 204 ? null : reply.body, { status: reply.status, headers });
}
