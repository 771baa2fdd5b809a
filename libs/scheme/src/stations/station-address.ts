import { refuse, type Refusal } from '@fengqiao/kernel';

/**
 * Reads the public address of the worker's page, as an installation is given it.
 * @returns the address without a slash at its end, or the refusal `public-address-invalid`
 */
export function readPublicAddress(text: string): string | Refusal {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const bare = address && ['https:', 'http:'].includes(address.protocol) && !address.username && !address.password && !address.search && !address.hash;
  if (bare) return `${address.origin}${address.pathname}`.replace(/\/+$/, '');
  return refuse('public-address-invalid', 'invalid',
    { zh: `“${text}”不是可以印在二维码里的网址`, en: `"${text}" is no address that a printed code can lead to` },
    { zh: '请填写劳动者页面的公开网址，如 https://fengqiao.example.gov.cn，不带参数、锚点和账号', en: 'Give the public address of the worker’s page, such as https://fengqiao.example.gov.cn, without query, fragment or account' });
}

/**
 * What the code of a station leads to. Printed on walls for years: it depends on nothing but the place and the station's id.
 * @param base as {@link readPublicAddress} gives it; without one, the path alone
 */
export const stationAddress = (place: string, station: string, base = ''): string => `${base}/s/${place}/${station}`;
