import { expect, test } from 'vitest';
import { signRequest, signWebhook } from '../../../core/channel/tiktok/sign.ts';

const common = { app_key: '29a39d', timestamp: '1623812664' };
const ofShop = { ...common, shop_cipher: 'GCP_test' };
const sign = (secret: string, path: string, query: Record<string, string>, body = '') =>
  signRequest(secret, { path, query: Object.entries(query), body });

test('signs the example of the official page', async () => {
  expect(await sign('e59af819cc', '/authorization/202309/shops', common)).toBe(
    'b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8',
  );
});

test('signs the example of a public client library', async () => {
  expect(await sign('app_secret', '/test-api', { foo: 'bar' })).toBe(
    'd3cb7fe11ecae942802ceeca67e7cf10120cc12f1517d45fbc1c8cfe5413c80f',
  );
});

test('verifies the example of the official webhook page', async () => {
  const body =
    '{"type":1,"tts_notification_id":"7380066284010030890","shop_id":"7495540735365777507","timestamp":1718305585,"data":{"is_on_hold_order":true,"order_id":"576653688135258178","order_status":"UNPAID","update_time":1718305585}}';
  expect(await signWebhook('123', 'abcdef', body)).toBe(
    '5dec0f11ec2f6783b8deee53c9ffbf8d024302f7c7e7fa55a35d17629031ac05',
  );
});

test('signs the query of a list', async () => {
  expect(
    await sign('e59af819cc', '/customer_service/202309/conversations', { ...ofShop, page_size: '20' }),
  ).toBe('35646eb266aeedcbee139db67b3971eb6db041bdc461f047462eb975f8d0d772');
});

test('signs the exact body of a send', async () => {
  const body = '{"type":"TEXT","content":"{\\"content\\":\\"hi\\"}"}';
  expect(
    await sign(
      'e59af819cc',
      '/customer_service/202309/conversations/7106888323922608389/messages',
      ofShop,
      body,
    ),
  ).toBe('4d46403e03a1f1fcb47cbde118ef3991b574bd67551d6dc1802c09ba15e5c98d');
});

test('leaves the body of an upload unsigned', async () => {
  expect(await sign('e59af819cc', '/customer_service/202309/images/upload', ofShop)).toBe(
    '74176fed523359273357cd70257d4419cc720f3e87f0b50537c03d098f2ca21f',
  );
});

test('leaves an earlier signature and the access token out', async () => {
  const plain = await sign('secret', '/path', ofShop);
  expect(await sign('secret', '/path', { ...ofShop, sign: 'old', access_token: 'token' })).toBe(plain);
});
