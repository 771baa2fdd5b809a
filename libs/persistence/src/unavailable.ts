import { Refused, refuse, type Refusal } from '@fengqiao/kernel';

/** SQLSTATE classes of a server that is going away, and the driver's own words for a connection that is gone. */
const GONE = /^(08|57P0|53300)/;
const GONE_NODE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN']);
const GONE_WORDS = /Connection terminated|connection timeout|timeout exceeded when trying to connect/i;

/**
 * SQLSTATE class of values that cannot be stored or looked for: half a character, a number out of range; and what the
 * server makes of a zero byte inside a statement.
 */
const UNFIT = /^(22|08P01)/;

const databaseAway = (cause: string) => refuse('database-unavailable', 'unavailable',
  { zh: '本机构数据库暂时无法连接，本次操作没有保存', en: 'This agency cannot reach its database; nothing was saved' },
  { zh: '请稍后用同一请求编号重试；持续出现请联系运维', en: 'Try again with the same Idempotency-Key; if it stays so, tell operations' }, { details: { cause } });

const valueUnfit = () => refuse('value-unfit', 'invalid',
  { zh: '提交的内容含有数据库不能保存或者查询的字符、数值', en: 'Something in the request cannot be stored or looked for: a broken character, or a number out of range' },
  { zh: '请删除不可见字符或者更正数值后重新提交', en: 'Remove invisible characters or correct the number, and send it again' });

/** What a fault of the database means for who asked; nothing where it is our own mistake. */
export function databaseRefusal(error: unknown): Refusal | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = String((at as { code?: unknown }).code ?? '');
    if (UNFIT.test(code)) return valueUnfit();
    if (GONE.test(code) || GONE_NODE.has(code) || GONE_WORDS.test(at.message)) return databaseAway((error as Error).message);
  }
  return undefined;
}

/** Runs a database call; what has a meaning for who asked becomes a refusal that says so, everything else stays what it is. */
export async function refusingWhenAway<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const refusal = databaseRefusal(error);
    if (refusal) throw new Refused(refusal);
    throw error;
  }
}
