import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 at levels A and AA, as axe names its rules. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PATIENCE_MS = 30_000;

/** A worker's telephone: a small screen, a memory of its own, and what went wrong on it. */
export class Phone {
  readonly faults: string[] = [];

  private constructor(readonly page: Page, readonly context: BrowserContext, private readonly site: string) {}

  /** @param site address of the portal; whatever is asked of another one is a fault */
  static async take(browser: Browser, site: string): Promise<Phone> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', reducedMotion: 'reduce', baseURL: site });
    context.setDefaultTimeout(PATIENCE_MS);
    const phone = new Phone(await context.newPage(), context, site);
    phone.#watch();
    return phone;
  }

  #watch(): void {
    this.page.on('pageerror', error => this.faults.push(error.message));
    this.page.on('console', message => { if (/Content Security Policy|TrustedScript/.test(message.text())) this.faults.push(message.text()); });
    this.context.on('request', request => { if (!request.url().startsWith(this.site)) this.faults.push(`asked ${request.url()}`); });
  }

  /** What axe finds on the screen as it stands. It comes in past the page's policy, which lets nothing in from the page's side. */
  async barriers(): Promise<string[]> {
    const session = await this.context.newCDPSession(this.page);
    await session.send('Runtime.evaluate', { expression: AXE });
    const { result } = await session.send('Runtime.evaluate', {
      expression: `axe.run(document, { runOnly: ${JSON.stringify(WCAG)}, resultTypes: ['violations'] })`, awaitPromise: true, returnByValue: true,
    });
    await session.detach();
    return (result.value as AxeResults).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`);
  }

  heading(name: string): Promise<void> {
    return this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name }).click();
  }

  async goOn(heading: string): Promise<void> {
    await this.press('继续');
    await this.heading(heading);
  }

  says(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).first().waitFor();
  }

  /** Whether telephone and service have the same. */
  kept(): Promise<void> {
    return this.page.locator('.keeping.kept').waitFor();
  }
}

/** What the worker of these tests answers, screen by screen. */
export interface Worker {
  readonly name: string;
  readonly phone: string;
  readonly firm: string;
}

/** From the first screen to the one about the firm. */
export async function tellWhatHappened(phone: Phone, { firm }: Worker): Promise<void> {
  const { page } = phone;
  await phone.press('开始登记');
  await phone.heading('您遇到了什么事？');
  await page.getByLabel('拖欠工资、报酬').check();
  await page.getByLabel('把经过说一说').fill('2026 年 3 月到站点送快递，说好每月 6500 元，6 月起没有发过工资。');
  await phone.goOn('您做的是什么工作？');
  await page.getByLabel('快递员').check();
  await page.getByLabel('哪天开始干的').fill('2026-03-01');
  await phone.goOn('欠您什么，欠多少？');
  await page.getByLabel('金额（元）').fill('19500.50');
  await page.getByLabel('从哪个月').fill('2026-06');
  await page.getByLabel('到哪个月').fill('2026-08');
  await phone.goOn('欠您的是哪家？');
  await page.getByLabel('名称或姓名').fill(firm);
}

/** From the screen about the firm to the last one. */
export async function tellTheRest(phone: Phone, { name, phone: number }: Worker): Promise<void> {
  const { page } = phone;
  await phone.goOn('怎么称呼您，怎么联系？');
  await page.getByLabel('姓名', { exact: true }).fill(name);
  await page.getByLabel('手机号').fill(number);
  await phone.goOn('手里有哪些证据？');
  await page.locator('input[type=file]').first().setInputFiles({ name: '派单截图.png', mimeType: 'image/png', buffer: Buffer.from('a picture') });
  await phone.says('已登记 1 份');
  await page.getByLabel(/^我没有“/).first().check();
  await phone.goOn('谁会看到您填的内容？');
  await page.getByRole('checkbox', { name: /申请调解/ }).first().check();
  await phone.goOn('请核对');
}
