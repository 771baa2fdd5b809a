import { bi, rule, versions } from '../rule.js';
import { disputeLaw, statute } from '../statute.js';

const civilPrinciples = statute({ law: '民法通则', version: '1987-01-01', to: '2017-09-30' });
const civilGeneral = statute({ law: '民法总则', version: '2017-10-01', to: '2020-12-31' });
const civilCode = statute({ law: '民法典', version: '2021-01-01' });

/** 时效. The body that decides does not raise it: it is the other side's defence (法释〔2025〕12号). */
export const limitation = [
  rule({ ...disputeLaw('27(1)'), mark: 'V' }, {
    id: 'limitation.general', ref: 'L1', title: bi('申请仲裁的时效', 'Limitation of arbitration'),
    length: 1, unit: 'year',
    trigger: bi('知道或者应当知道权利被侵害', 'the party knew or should have known of the infringement'),
    onExpiry: bi('对方提出时效抗辩的，请求可能不获支持', 'the claim may fail if the other side pleads the time bar'),
    note: bi('向对方主张权利、向有关部门请求救济或者对方同意履行的，时效中断并重新计算；有不可抗力等正当理由的中止', 'a demand, a call for relief to an authority or a promise to perform restarts it in full; force majeure and other good reason suspend it'),
  }),
  rule({ ...disputeLaw('27(4)'), mark: 'V' }, {
    id: 'limitation.wages', ref: 'L4', title: bi('拖欠劳动报酬争议申请仲裁的时效', 'Limitation of wage claims'),
    length: 1, unit: 'year',
    trigger: bi('劳动关系终止', 'the employment relation ended'),
    onExpiry: bi('对方提出时效抗辩的，请求可能不获支持', 'the claim may fail if the other side pleads the time bar'),
    note: bi('劳动关系存续期间不受一年时效限制', 'not running while the relation lasts'),
  }),
  ...versions(
    [
      { ...civilPrinciples('135'), mark: 'GK', length: 2 },
      { ...civilGeneral('188'), mark: 'GK' },
      { ...civilCode('188'), mark: 'GK' },
    ],
    {
      id: 'limitation.civil', ref: 'L6', title: bi('民事权利的诉讼时效', 'Limitation of civil claims'),
      length: 3, unit: 'year',
      trigger: bi('知道或者应当知道权利受到损害以及义务人', 'the creditor knew or should have known of the harm and of the debtor'),
      onExpiry: bi('义务人可以提出不履行义务的抗辩', 'the debtor may refuse to perform'),
      note: bi('2017年10月1日前后时效期间的衔接，须由承办人核定', 'periods that ran across 2017-10-01 need an officer to decide'),
    },
  ),
];
