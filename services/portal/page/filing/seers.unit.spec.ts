import { describe, expect, it } from '@jest/globals';
import type { ConsentOffer, Seer } from '../interface/types.js';
import { commonText, seersOf } from './seers.js';

const both = (zh: string) => ({ zh, en: zh });
const seer = (title: string, when: Seer['when'], why: string): Seer => ({ agency: 'x', title: both(title), when, what: both('全部内容'), why: both(why) });
const offer = (text: string): ConsentOffer => ({ purpose: 'p', title: 't', receiver: 'r', receiverTitle: both('r'), text: both(text) });

describe('who sees a claim', () => {
  it('is each named once, with all reasons; whoever needs a consent stands with the consents', () => {
    const shown = seersOf({ seenBy: [seer('受理台', 'at-once', '登记'), seer('监察', 'by-law', '移交线索'), seer('监察', 'by-law', '协助调查'), seer('法院', 'with-consent', '起诉')] });
    expect(shown.map(({ title, whys }) => [title.zh, whys.map(({ zh }) => zh)])).toEqual([['受理台', ['登记']], ['监察', ['移交线索', '协助调查']]]);
  });
});

describe('the words of consents', () => {
  it('that most share are read once, and none where each has its own', () => {
    expect(commonText([offer('甲'), offer('乙'), offer('乙')])?.zh).toBe('乙');
    expect(commonText([offer('甲'), offer('乙')])).toBeUndefined();
    expect(commonText([])).toBeUndefined();
  });
});
