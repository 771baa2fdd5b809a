import { refuse, type Refusal } from '@fengqiao/kernel';

/** The service behind the page does not answer. The page keeps what was typed and tries again by itself. */
export const intakeAway = (): Refusal => refuse('intake-away', 'unavailable',
  { zh: '暂时连不上受理系统', en: 'The intake service cannot be reached at the moment' },
  { zh: '您填写的内容已保存在本机，连上后会自动继续；也可以直接到服务驿站办理', en: 'What you wrote is kept on your phone and goes on by itself; or come to the station in person' });
