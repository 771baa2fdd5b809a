const DIGITS = '零一二三四五六七八九';

/** 1 to 999 as legal Chinese writes it: 43 → 四十三, 110 → 一百一十, 205 → 二百零五. */
export function numeralInChinese(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const head = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
  const tail = ones > 0 ? DIGITS[ones]! : '';
  if (tens === 0) return head && tail ? `${head}零${tail}` : head + tail;
  const ten = tens === 1 && hundreds === 0 ? '十' : `${DIGITS[tens]}十`;
  return head + ten + tail;
}

/** `43` → 第四十三条, `27(1)` → 第二十七条第一款. */
export function articleInChinese(article: string): string {
  const match = /^(\d{1,3})(?:\((\d{1,2})\))?$/.exec(article);
  if (!match) throw new RangeError(`not an article: ${article}`);
  const paragraph = match[2] === undefined ? '' : `第${numeralInChinese(Number(match[2]))}款`;
  return `第${numeralInChinese(Number(match[1]))}条${paragraph}`;
}
