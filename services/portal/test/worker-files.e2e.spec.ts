import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { messagesPath, until, type DevMessage, type Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { startTestStack } from '@fengqiao/testing';
import type { Browser } from 'playwright-core';
import { StackClient } from '../../../tools/dev/test/stack-client.js';
import { startChromium } from './chromium.js';
import { Phone, tellTheRest, tellWhatHappened, type Worker } from './worker-page.js';

jest.setTimeout(120_000);

const STATION = '/s/wenzhou/courier-station';
const QIAN: Worker = { name: '钱小燕', phone: '13900000041', firm: '飞燕虚构配送有限公司' };

let stack: Stack;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startTestStack({ name: `portal-${process.pid}`, hooks, agencies: ['intake'], portal: true }), startChromium()]);
  phone = await Phone.take(browser, stack.portal!.url);
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

/** The newest code that was sent to a number, once there are more than before. */
async function codeTo(number: string, before: number): Promise<string> {
  const sent = await until('the message', async () => {
    const messages = await messagesTo(number);
    return messages.length > before ? messages[0] : undefined;
  }, { within: 10_000 });
  return /\d{6}/.exec(sent.text)![0];
}
async function messagesTo(number: string): Promise<readonly DevMessage[]> {
  const answer = await fetch(new URL(messagesPath, stack.parts.issuerUrl), { headers: { accept: 'application/json' } });
  return ((await answer.json()) as { items: DevMessage[] }).items.filter(message => message.phone.endsWith(number));
}
async function proveAndFile(at: Phone): Promise<void> {
  const before = (await messagesTo(QIAN.phone)).length;
  await at.press('获取验证码');
  await at.page.getByLabel('6 位验证码').fill(await codeTo(QIAN.phone, before));
  await at.press('提交登记');
}

/** The clerk's first step for the worker, with which a period of law begins. */
async function askNegotiation(caseNo: string): Promise<void> {
  const staff = new StackClient(stack);
  const { body } = await staff.get('intake', 'wenzhou.clerk', `/v1/cases/${caseNo}`);
  const [docket] = body['dockets'] as readonly { readonly id: string }[];
  expect((await staff.post('intake', 'wenzhou.clerk', `/v1/claim/${docket!.id}/askNegotiation`, { input: { how: '平台代为书面提出' } })).status).toBe(200);
}

describe('a worker with a telephone, from the scan to a consent taken back', () => {
  let caseNo: string;

  it('is asked for no login and no agency, and may begin with the keyboard alone', async () => {
    const { page } = phone;
    await page.goto(STATION);
    await phone.heading('登记您的维权诉求');
    expect(await phone.barriers()).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    const begin = page.getByRole('button', { name: '开始登记' });
    for (let presses = 0; presses < 10 && !(await begin.evaluate(button => button === document.activeElement)); presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await phone.heading('您遇到了什么事？');
    await page.goBack();
    await phone.heading('登记您的维权诉求');
  });

  it('loses nothing when the service goes away in the middle, the page is loaded anew, and the network is gone as well', async () => {
    const { page, context } = phone;
    await tellWhatHappened(phone, QIAN);
    await phone.kept();
    await stack.kill('intake');
    await page.getByLabel('地址').fill('温州市虚构路 1 号');
    await phone.says('已存在手机里，等网络恢复');
    expect(await phone.barriers()).toEqual([]);
    await page.reload();
    await phone.heading('欠您的是哪家？');
    expect(await page.getByLabel('地址').inputValue()).toBe('温州市虚构路 1 号');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await page.reload();
    await phone.heading('欠您的是哪家？');
    expect(await page.getByLabel('名称或姓名').inputValue()).toBe(QIAN.firm);
    await stack.restart('intake');
    await context.setOffline(false);
    await phone.kept();
  });

  it('goes on with a second telephone, and both have what either wrote', async () => {
    await phone.page.getByText('换一部手机接着填').click();
    const link = await phone.page.getByRole('textbox', { name: '换一部手机接着填' }).inputValue();
    const second = await Phone.take(browser, stack.portal!.url);
    await second.page.goto(link);
    await second.says('已打开您在另一部手机上填的内容。');
    expect(second.page.url()).not.toContain('fqd_');
    await second.press('接着上次的填');
    await second.page.goto(`${STATION}#firm`);
    expect(await second.page.getByLabel('名称或姓名').inputValue()).toBe(QIAN.firm);
    await second.page.getByLabel('电话').fill('0577-88880000');
    await second.kept();
    await phone.page.reload();
    await phone.heading('欠您的是哪家？');
    await until('the other telephone’s answer', async () => ((await phone.page.getByLabel('电话').inputValue()) === '0577-88880000' ? true : undefined), { within: 10_000 });
    expect(second.faults).toEqual([]);
    await second.context.close();
  });

  it('sees before filing what it wrote, which desks will see it and why', async () => {
    await tellTheRest(phone, QIAN);
    await phone.says('¥ 19,500.50');
    expect(await phone.barriers()).toEqual([]);
    await phone.page.goto(`${STATION}#desks`);
    await phone.says('提交后就能看到');
    await phone.says('您同意后才能看到');
    expect(await phone.barriers()).toEqual([]);
    await phone.page.goto(`${STATION}#check`);
  });

  it('files with a one-time code, and holds a number, a dated receipt and what comes next', async () => {
    await phone.kept();
    await proveAndFile(phone);
    await phone.heading('登记好了');
    caseNo = await phone.page.locator('.case-no strong').innerText();
    expect(caseNo).toMatch(/^WZ\d\d-[0-9A-Z]{8}-[0-9A-Z]$/);
    expect(await phone.page.locator('.receipt').innerText()).toMatch(/登记日期\s+\d{4}-\d\d-\d\d/);
    expect(await phone.page.locator('.next li').count()).toBeGreaterThan(0);
    expect(await phone.barriers()).toEqual([]);
    expect(await phone.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(QIAN.name);
  });

  it('follows the case: who holds it, until which day, by which rule; and takes a consent back', async () => {
    const { page } = phone;
    await askNegotiation(caseNo);
    await page.getByRole('link', { name: '查看办理进度' }).click();
    await phone.heading('办理进度');
    const leg = await page.locator('.leg').first().innerText();
    expect(leg).toMatch(/在谁手里/);
    expect(leg).toMatch(/最晚到哪天\s+\d{4}-\d\d-\d\d/);
    expect(leg).toMatch(/依据：/);
    await phone.press(/^撤回同意：申请调解/);
    await phone.press('确定撤回');
    await phone.says('已撤回。');
    await page.getByText(/\d{4}-\d\d-\d\d 已撤回/).first().waitFor();
    expect(await phone.barriers()).toEqual([]);
  });

  it('is told of the case that is there already when the same is filed again, and finds it by number and code', async () => {
    const other = await Phone.take(browser, stack.portal!.url);
    await other.page.goto(STATION);
    await tellWhatHappened(other, QIAN);
    await tellTheRest(other, QIAN);
    await proveAndFile(other);
    await other.says('这件事您已经登记过了');
    expect(await other.barriers()).toEqual([]);
    await other.page.getByRole('link', { name: '接着办那一件' }).click();
    await other.heading('查办理进度');
    expect(await other.page.getByLabel('案号').inputValue()).toBe(caseNo);
    await other.page.getByLabel('登记时留的手机号').fill(QIAN.phone);
    const before = (await messagesTo(QIAN.phone)).length;
    await other.press('获取验证码');
    await other.page.getByLabel('6 位验证码').fill(await codeTo(QIAN.phone, before));
    await other.press('查看进度');
    await other.heading('办理进度');
    expect(other.faults).toEqual([]);
    await other.context.close();
  });

  it('met no barrier in large text or in English, and no script, request or error that the page’s policy would not have', async () => {
    const { page } = phone;
    await page.goto('/');
    await phone.press('大字版');
    await phone.press('Switch to English');
    await page.goto('/s/wenzhou/east-centre');
    await phone.heading('File your claim');
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.hasAttribute('data-elder')])).toEqual(['en', true]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await phone.barriers()).toEqual([]);
    expect(phone.faults).toEqual([]);
  });
});
