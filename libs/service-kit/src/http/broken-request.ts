import { refuse, type Refusal } from '@fengqiao/kernel';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemOf } from './problem-of.js';

const tooSlow = () => refuse('request-too-slow', 'invalid',
  { zh: '请求发送超时，未能收齐', en: 'The request did not arrive whole in time' },
  { zh: '请检查网络后重新提交', en: 'Check the connection and send it again' });

const headersTooLarge = () => refuse('headers-too-large', 'invalid',
  { zh: '请求头过大', en: 'The headers of the request are too large' },
  { zh: '请减少请求头内容后重试', en: 'Send fewer or shorter headers' });

const unreadable = () => refuse('request-unreadable', 'invalid',
  { zh: '请求不符合 HTTP 协议', en: 'This is not HTTP as it is written' },
  { zh: '请检查客户端程序或中间代理', en: 'Check the client or the proxy between' });

function refusalOf(code: string | undefined): Refusal {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return tooSlow();
  if (code === 'HPE_HEADER_OVERFLOW') return headersTooLarge();
  return unreadable();
}

/** Answers what never became a request, in the shape of every other "no", and ends the connection. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const { status, body } = problemOf(refusalOf(error.code));
  const text = JSON.stringify(body);
  socket.end([
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`, 'content-type: application/problem+json', `content-length: ${Buffer.byteLength(text)}`, 'connection: close', '', text,
  ].join('\r\n'), () => socket.destroy());
}
