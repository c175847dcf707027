import {
  type AppFields,
  isAppKey,
  isAppSecret,
  serviceIdIn,
} from '../../../core/domain/connection/app-fields.ts';
import { settingsWords } from '../../words/settings-words.ts';

const says = settingsWords.connection.form;

/** What is wrong with what was typed, field by field; '' for nothing. */
export type Wrong = Readonly<Record<'address' | 'appKey' | 'appSecret' | 'serviceId', string>>;

export const nothingWrong: Wrong = { address: '', appKey: '', appSecret: '', serviceId: '' };

function isHere(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname);
}

/** @param keptFor the app key whose secret is kept on this device, '' for none. */
export function wrongIn(typed: AppFields, keptFor: string): Wrong {
  const { site, address, appKey, appSecret, serviceId } = typed;
  const isKept = appSecret === '' && keptFor !== '' && keptFor === appKey;
  const secret = appSecret !== '' && appSecret === appKey ? says.appSecretSame : says.appSecretWrong;
  return {
    address: site !== 'here' || isHere(address) ? '' : says.addressWrong,
    appKey: isAppKey(appKey) ? '' : says.appKeyWrong,
    appSecret: isKept || (isAppSecret(appSecret) && appSecret !== appKey) ? '' : secret,
    serviceId: serviceIdIn(serviceId) === null ? says.serviceIdWrong : '',
  };
}
