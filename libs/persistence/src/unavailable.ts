import { Refused, refuse } from '@fengqiao/kernel';

/** SQLSTATE classes of a server that is going away, and the driver's own words for a connection that is gone. */
const GONE = /^(08|57P0|53300)/;
const GONE_NODE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN']);

function isUnavailable(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = String((at as { code?: unknown }).code ?? '');
    if (GONE.test(code) || GONE_NODE.has(code)) return true;
    if (/Connection terminated|connection timeout|timeout exceeded when trying to connect/i.test(at.message)) return true;
  }
  return false;
}

const databaseAway = () => refuse('database-unavailable', 'unavailable',
  { zh: '本机构数据库暂时无法连接，本次操作没有保存', en: 'This agency cannot reach its database; nothing was saved' },
  { zh: '请稍后用同一请求编号重试；持续出现请联系运维', en: 'Try again with the same Idempotency-Key; if it stays so, tell operations' });

/** Runs a database call; a server that is away becomes a refusal that says so, everything else stays what it is. */
export async function refusingWhenAway<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (isUnavailable(error)) throw new Refused({ ...databaseAway(), details: { cause: (error as Error).message } });
    throw error;
  }
}
