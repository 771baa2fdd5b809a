import { formatYuan, partsOf, type CivilDate, type Fen } from '@fengqiao/kernel';

const DIGITS = [...'零壹贰叁肆伍陆柒捌玖'];
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];
const YEAR_DIGITS = [...'〇一二三四五六七八九'];

/** Four digits, `1005` → `壹仟零伍`; nothing for zero. */
function groupInCapitals(group: number): string {
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
    gap = false;
  }
  return text;
}

function yuanInCapitals(yuan: number): string {
  let text = '';
  let gap = false;
  for (let index = GROUPS.length - 1; index >= 0; index -= 1) {
    const group = Math.floor(yuan / 10_000 ** index) % 10_000;
    if (group === 0) {
      gap = text !== '';
      continue;
    }
    // A group that does not begin in its thousands stands apart from what is before it: 壹万零伍拾.
    text += `${text !== '' && (gap || group < 1000) ? '零' : ''}${groupInCapitals(group)}${GROUPS[index]}`;
    gap = false;
  }
  return text;
}

/**
 * An amount in capital characters, which nobody alters with a stroke: `1234560` → `壹万贰仟叁佰肆拾伍元陆角整`
 * (《支付结算办法》附一). Not negative.
 */
export function capitalAmount(amount: Fen): string {
  const [yuan, jiao, fen] = [Math.floor(amount / 100), Math.floor(amount / 10) % 10, amount % 10];
  const whole = yuan > 0 ? `${yuanInCapitals(yuan)}元` : '';
  if (jiao === 0 && fen === 0) return `${whole || '零元'}整`;
  if (fen === 0) return `${whole}${DIGITS[jiao]}角整`;
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : whole ? '零' : '';
  return `${whole}${tenths}${DIGITS[fen]}分`;
}

/** `12,345.60元（人民币壹万贰仟叁佰肆拾伍元陆角整）`. */
export const amountText = (amount: Fen): string => `${formatYuan(amount)}元（人民币${capitalAmount(amount)}）`;

/** `2026-03-05` → `2026年3月5日`, as running text has it (GB/T 15835). */
export function dayText(day: CivilDate): string {
  const { year, month, day: date } = partsOf(day);
  return `${year}年${month}月${date}日`;
}

function smallNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const tenText = tens === 0 ? '' : `${tens > 1 ? YEAR_DIGITS[tens] : ''}十`;
  return `${tenText}${ones > 0 ? YEAR_DIGITS[ones] : ''}`;
}

/** `2026-03-05` → `二〇二六年三月五日`, as a paper is signed off. */
export function dayInCharacters(day: CivilDate): string {
  const { year, month, day: date } = partsOf(day);
  return `${[...String(year)].map(digit => YEAR_DIGITS[Number(digit)]).join('')}年${smallNumber(month)}月${smallNumber(date)}日`;
}

/** `1` → `一`, up to 99: the numbers of headings. */
export const ordinalText = smallNumber;
