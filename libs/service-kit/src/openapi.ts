import type { Agency } from '@fengqiao/contracts';
import { doorOf } from '@fengqiao/docket';
import { NEW, SYSTEM, VISITOR, citation, type Action, type Procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { BreakGlassBody, GlassReviewBody } from './http/break-glass.controller.js';
import { ConsentBody, WithdrawalBody } from './http/cases.controller.js';
import { CodeAskedBody, CodeBody } from './http/codes.controller.js';
import { FilingBegunBody, FilingCodeBody, FilingHandedInBody, FilingKeptBody } from './http/filings.controller.js';
import { PartyConsentBody } from './http/party.controller.js';
import { PaperDrawnUpBody, PaperFieldsBody } from './http/papers.controller.js';
import { SenderStepBody } from './http/referrals.controller.js';
import { ErasureBody, LiftBody } from './http/erasure.controller.js';
import { PersonBody } from './http/search.controller.js';

type Json = Record<string, unknown>;

/** A zod schema as OpenAPI 3.1 has it (JSON Schema 2020-12). */
function schemaOf(schema: z.ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  return rest;
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json) => ({ content: { 'application/json': { schema } } });
const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ref('Problem') } } });

/** Every "no" that a path may answer, said once; the paths name them. */
const REFUSALS = {
  NotValid: problem('内容有误 · the request is not valid'), NotLoggedIn: problem('未登录，或者登录强度不足 · no valid token, or a login too weak for this step'),
  NotAllowed: problem('岗位无权 · the role may not'), NotHere: problem('没有此项 · no such thing here'),
  NotNow: problem('当前状态不允许，或已被他人更新 · closed in this state, or stale'), TooLarge: problem('内容过大 · too large'),
  TooMany: problem('过于频繁 · too many requests'), Away: problem('暂时不可用，没有保存 · a part is away, nothing was saved'),
} satisfies Json;
const refusal = (name: keyof typeof REFUSALS) => ({ $ref: `#/components/responses/${name}` });

const PROBLEMS = {
  400: refusal('NotValid'), 401: refusal('NotLoggedIn'), 403: refusal('NotAllowed'), 404: refusal('NotHere'),
  409: refusal('NotNow'), 413: refusal('TooLarge'), 429: refusal('TooMany'), 503: refusal('Away'),
};

const IDEMPOTENCY_KEY = { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', minLength: 8, maxLength: 128 },
  description: '同一请求重复提交只办理一次 · repeated with the same key, a step is taken once' };
const key = { $ref: '#/components/parameters/IdempotencyKey' };
const pathId = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });
const query = (name: string, schema: Json = { type: 'string' }) => ({ name, in: 'query', required: false, schema });

const day = { type: 'string', format: 'date', description: '业务发生日 · the day it happened, today unless said' };

function actionPath(procedure: Procedure, action: Action): [string, Json] {
  const opening = action.from.includes(NEW);
  const input = schemaOf(action.input);
  const body = opening
    ? { type: 'object', required: ['place'], properties: { place: { type: 'string' }, caseNo: { type: 'string' }, on: day, file: ref('CaseFile'), input } }
    : { type: 'object', properties: { on: day, version: { type: 'integer', minimum: 1 }, input } };
  const path = opening ? `/v1/${procedure.name}/open/${action.name}` : `/v1/${procedure.name}/{docketId}/${action.name}`;
  return [path, {
    post: {
      operationId: `${procedure.name}_${action.name}`, tags: [procedure.title], summary: action.title,
      description: `依据：${citation(action.basis)}。岗位：${action.by.filter(role => role !== VISITOR).join('、')}${action.by.includes(VISITOR) ? '；劳动者凭手机验证码经 /v1/filings 自助办理' : ''}。状态：${action.from.join('、')} → ${action.to.join('、')}`,
      security: [{ bearer: [] }],
      parameters: [...(opening ? [] : [pathId('docketId')]), key],
      requestBody: { required: true, ...json(body) },
      responses: { [opening ? 201 : 200]: { description: '已办理 · done', ...json(ref('Acted')) }, ...PROBLEMS },
    },
  }];
}

const get = (operationId: string, summary: string, parameters: Json[] = [], schema: Json = { type: 'object' }): Json => ({
  get: { operationId, summary, tags: ['查询'], security: [{ bearer: [] }], parameters, responses: { 200: { description: 'ok', ...json(schema) }, ...PROBLEMS } },
});

const getFile = (operationId: string, summary: string, mediaType: string): Json => ({
  get: {
    operationId, summary, tags: ['文书'], security: [{ bearer: [] }], parameters: [pathId('docketId'), pathId('paperId')],
    responses: { 200: { description: 'ok', content: { [mediaType]: {} } }, ...PROBLEMS },
  },
});

interface PostMore {
  readonly status?: number;
  readonly tag?: string;
  /** Nobody has to have logged in. */
  readonly open?: boolean;
}

const post = (operationId: string, summary: string, parameters: Json[], body: z.ZodType, { status = 200, tag = '转办与同意', open = false }: PostMore = {}): Json => ({
  post: {
    operationId, summary, tags: [tag], security: open ? [] : [{ bearer: [] }], parameters, requestBody: { required: true, ...json(schemaOf(body)) },
    responses: { [status]: { description: 'ok', ...json({ type: 'object' }) }, ...PROBLEMS },
  },
});

const paging = [query('cursor'), query('limit', { type: 'integer', minimum: 1, maximum: 200 })];

const COMMON_PATHS: Json = {
  '/v1/dockets': get('listDockets', '本台案卷', [query('procedure'), query('state'), query('caseNo'), ...paging]),
  '/v1/dockets/clocks': get('listClocks', '正在计算的期限'),
  '/v1/dockets/{id}': get('getDocket', '案卷', [pathId('id')]),
  '/v1/dockets/{id}/actions': get('listActions', '现可办理的动作，以及不可办理的原因', [pathId('id')]),
  '/v1/dockets/{id}/consulted/{action}': get('getConsulted', '动作所依据的统计数据（由本机构案卷统计）', [pathId('id'), pathId('action'), query('from'), query('to')]),
  '/v1/dockets/{id}/related': get('listRelated', '本台与该案当事人相同的其他案件（含转来案件）', [pathId('id')]),
  '/v1/roster': get('listRoster', '本机构名册：人员、类别、聘期、今日是否有效', [query('office'), query('inForce', { type: 'boolean' })]),
  '/v1/calendar': get('listSittings', '本机构开庭、调解日历：时间、地点、审理或者调解人员，不含案情', ['from', 'to'].map(name => ({ ...query(name, { type: 'string', format: 'date' }), required: true }))),
  '/v1/dockets/{docketId}/steps': get('listSteps', '案卷的办理经过：每一步的日期、动作和所填内容', [pathId('docketId')]),
  '/v1/dockets/{docketId}/papers': {
    ...get('listPapers', '案卷的文书：文号、是否齐备、尚缺的要素', [pathId('docketId')]),
    ...post('drawUpPaper', '按需制作文书', [pathId('docketId')], PaperDrawnUpBody, { status: 201, tag: '文书' }),
  },
  '/v1/dockets/{docketId}/papers/{paperId}.pdf': getFile('getPaperPdf', '文书 PDF（GB/T 9704 版式）', 'application/pdf'),
  '/v1/dockets/{docketId}/papers/{paperId}.docx': getFile('getPaperDocx', '文书 DOCX', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  '/v1/dockets/{docketId}/papers/{paperId}/fields': post('supplyPaperFields', '补填文书要素', [pathId('docketId'), pathId('paperId')], PaperFieldsBody, { tag: '文书' }),
  '/v1/cases/{caseNo}': get('getCase', '本机构关于该案的全部记录', [pathId('caseNo')]),
  '/v1/cases/{caseNo}/receipts': get('exportReceipts', '导出可离线核验的回执', [pathId('caseNo')]),
  '/v1/cases/{caseNo}/consents': post('giveConsent', '登记同意', [pathId('caseNo')], ConsentBody, { status: 201 }),
  '/v1/cases/{caseNo}/consents/{consentId}/withdraw': post('withdrawConsent', '撤回同意', [pathId('caseNo'), pathId('consentId')], WithdrawalBody),
  '/v1/dockets/export': get('exportDockets', '导出案卷清单（姓名、号码按权限遮盖）', [query('procedure'), query('state'), query('caseNo'), ...paging]),
  '/v1/break-glass': {
    ...get('listBreakGlass', '紧急查阅通知'),
    ...post('breakGlass', '申请紧急查阅', [], BreakGlassBody, { status: 201, tag: '紧急查阅' }),
  },
  '/v1/break-glass/{id}/review': post('reviewBreakGlass', '复核紧急查阅', [pathId('id')], GlassReviewBody, { tag: '紧急查阅' }),
  '/v1/codes': post('askForCode', '当事人获取验证码', [], CodeAskedBody, { status: 202, tag: '当事人', open: true }),
  '/v1/codes/redeem': post('redeemCode', '当事人用验证码进入', [], CodeBody, { tag: '当事人', open: true }),
  '/v1/my/case': get('myCase', '本人案件的进度、期限和下一步'),
  '/v1/my/papers': get('myPapers', '本人文书'),
  '/v1/my/consents': {
    ...get('myConsents', '本人的同意、可以同意的事项、依法无需同意的事项'),
    ...post('giveMyConsent', '当事人同意', [], PartyConsentBody, { status: 201, tag: '当事人' }),
  },
  '/v1/my/consents/{consentId}/withdraw': post('withdrawMyConsent', '当事人撤回同意', [pathId('consentId')], z.strictObject({}), { tag: '当事人' }),
  '/v1/my/leave': post('leave', '结束查询', [], z.strictObject({}), { tag: '当事人' }),
  '/v1/audit/readings': get('listReadings', '查阅记录（限审计员）', [query('caseNo'), query('cursor'), query('limit', { type: 'integer', minimum: 1, maximum: 2000 })]),
  '/v1/cases/search': post('searchByPerson', '按当事人查询本台的重复案件和关联案件', [], PersonBody),
  '/v1/erasures': {
    ...get('listErasureRequests', '本人已要求删除、保存期未满而只存储的案件（限本台负责人）', paging),
    ...post('eraseCase', '删除保存期已满案件的个人信息；本人要求而保存期未满的，登记后只存储（202）（限本台负责人）', [], ErasureBody, { tag: '审计' }),
  },
  '/v1/erasures/lift': post('liftStorageOnly', '解除仅存储状态（限本台负责人，写明事由）', [], LiftBody, { tag: '审计' }),
  '/v1/retention': get('listRetentionOver', '保存期已满、应予删除的案件（限本台负责人）', [query('cursor'), query('limit', { type: 'integer', minimum: 1, maximum: 2000 })]),
  '/v1/referrals': get('listReferrals', '转办件', [query('side'), query('state'), query('limit')]),
  '/v1/referrals/{id}/revoke': post('revokeReferral', '申请撤回', [pathId('id')], SenderStepBody),
  '/v1/referrals/{id}/take-back': post('takeBackReferral', '同意退回', [pathId('id')], SenderStepBody),
  '/v1/referrals/{id}/refuse-return': post('refuseReturn', '不同意退回', [pathId('id')], SenderStepBody),
  '/v1/journeys': get('listJourneys', '案源登记库', paging),
  '/v1/journeys/{caseNo}': get('getJourney', '全程', [pathId('caseNo')]),
};

/** The same body and answers under another method. */
const asMethod = (method: string, path: Json): Json => ({ [method]: path['post'] });
const filing = { tag: '扫码自助登记', open: true } as const;

/** What an agency offers whose pages a visitor may begin. The key of a draft is not a login: it opens this draft alone. */
const DOOR_PATHS: Json = {
  '/v1/stations': { get: { ...(get('listStations', '站点名录和登记须知：请求种类、证据清单、谁会看到、同意书', [{ ...query('place'), required: true }])['get'] as Json), security: [], tags: [filing.tag] } },
  '/v1/filings': post('beginFiling', '开始一份草稿；密钥只告知一次', [], FilingBegunBody, { ...filing, status: 201 }),
  '/v1/filings/{id}': {
    get: { ...(get('getFiling', '取回草稿', [pathId('id')])['get'] as Json), security: [], tags: [filing.tag] },
    ...asMethod('put', post('keepFiling', '保存草稿；版本不符的不覆盖', [pathId('id')], FilingKeptBody, filing)),
    delete: { ...(get('dropFiling', '删除草稿', [pathId('id')])['get'] as Json), security: [], tags: [filing.tag] },
  },
  '/v1/filings/{id}/code': post('askFilingCode', '向草稿中的手机发送验证码', [pathId('id')], FilingCodeBody, { ...filing, status: 202 }),
  '/v1/filings/{id}/submit': post('submitFiling', '提交：凭验证码登记，取得案号和带日期的回执；重复提交结果相同', [pathId('id')], FilingHandedInBody, { ...filing, status: 201 }),
};

const bilingual = { type: 'object', required: ['zh', 'en'], properties: { zh: { type: 'string' }, en: { type: 'string' } } };

const SCHEMAS: Json = {
  Problem: {
    type: 'object', required: ['type', 'title', 'status', 'code', 'message', 'nextStep'],
    properties: {
      type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, code: { type: 'string' }, detail: { type: 'string' },
      message: bilingual, nextStep: bilingual, basis: { type: 'string' }, traceId: { type: 'string' },
      errors: { type: 'array', items: { type: 'object', properties: { pointer: { type: 'string' }, detail: { type: 'string' } } } },
      details: { type: 'object' },
    },
  },
  Acted: {
    type: 'object', required: ['docketId', 'caseNo', 'procedure', 'state', 'version', 'clocks', 'handOffs', 'papers'],
    properties: {
      docketId: { type: 'string' }, caseNo: { type: 'string' }, procedure: { type: 'string' }, state: { type: 'string' }, version: { type: 'integer' },
      clocks: { type: 'array', items: { type: 'object', properties: {
        duty: { type: 'string' }, kind: { enum: ['law', 'promise'] }, lastDay: { type: 'string', format: 'date' }, basis: { type: 'string' },
        state: { type: 'string' }, provisional: { type: 'boolean' } } } },
      handOffs: { type: 'array', items: { type: 'object', properties: {
        referralId: { type: 'string' }, to: { type: 'string' }, purpose: { type: 'string' }, kind: { type: 'string' }, step: { type: 'string' } } } },
      papers: { type: 'array', items: { type: 'string' } },
    },
  },
  CaseFile: { type: 'object', description: '案件材料：当事人、请求、用工、经过、证据、文书 · parties, claims, employment, narrative, evidence, instruments, events' },
};

const open = (operationId: string, summary: string): Json => ({ get: { operationId, summary, tags: ['运行'], security: [], responses: { 200: { description: 'ok' } } } });

/** The interface of an agency's service, from its description alone. */
export function openApiOf(agency: Agency): Json {
  const actions = agency.procedures.flatMap(procedure =>
    Object.values(procedure.actions).filter(action => action.by.some(role => role !== SYSTEM && role !== VISITOR)).map(action => actionPath(procedure, action)));
  return {
    openapi: '3.1.0',
    info: { title: `${agency.title.zh} · ${agency.title.en}`, version: '0.1.0', description: `${agency.mandate.zh}\n\n${agency.mandate.en}` },
    paths: {
      ...Object.fromEntries(actions), ...COMMON_PATHS, ...(doorOf(agency) ? DOOR_PATHS : {}),
      '/health/live': open('live', '存活'), '/health/ready': open('ready', '就绪'), '/metrics': open('metrics', '指标'), '/openapi.json': open('openapi', '接口文档'),
    },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } }, parameters: { IdempotencyKey: IDEMPOTENCY_KEY },
      responses: REFUSALS, schemas: SCHEMAS,
    },
  };
}
