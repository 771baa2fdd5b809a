import { bi, rule } from '../rule.js';
import { disputeLaw, labourInterpretation } from '../statute.js';

/** 裁决之后: who may turn to which court. */
export const awardRemedies = [
  rule({ ...disputeLaw('50'), mark: 'V' }, {
    id: 'arbitration.suit', ref: 'A16', title: bi('不服非终局裁决起诉', 'Sue on an award that is not final'),
    length: 15, unit: 'calendar',
    trigger: bi('收到裁决书', 'award received'),
    onExpiry: bi('裁决书发生法律效力', 'the award takes effect'),
  }),
  rule({ ...disputeLaw('48'), mark: 'V' }, {
    id: 'arbitration.worker-suit', ref: 'A17', title: bi('劳动者不服终局裁决起诉', 'The worker sues on a final award'),
    length: 15, unit: 'calendar',
    trigger: bi('收到裁决书', 'award received'),
    onExpiry: bi('终局裁决自作出之日起的效力不再改变', 'the award, in effect since it was made, stands'),
  }),
  rule({ ...disputeLaw('49'), mark: 'V' }, {
    id: 'arbitration.set-aside', ref: 'A18', title: bi('用人单位申请撤销终局裁决', 'The employer asks to set a final award aside'),
    length: 30, unit: 'calendar',
    trigger: bi('收到裁决书', 'award received'),
    onExpiry: bi('不得再申请撤销', 'the right is lost'),
    note: bi('向仲裁委员会所在地中级人民法院提出', 'to the intermediate court at the seat of the commission'),
  }),
  rule({ ...disputeLaw('49(3)'), mark: 'V' }, {
    id: 'arbitration.suit-after-set-aside', ref: 'A19', title: bi('裁决被撤销后起诉', 'Sue after the award was set aside'),
    length: 15, unit: 'calendar',
    trigger: bi('收到撤销裁定', 'ruling received'),
    onExpiry: bi('以受诉法院意见为准', 'the court decides'),
  }),
  rule({ ...labourInterpretation('18'), mark: 'V' }, {
    id: 'arbitration.late-set-aside', ref: 'A20', title: bi('裁决未写明是否终局时申请撤销', 'Ask to set aside where the award did not say that it is final'),
    length: 30, unit: 'calendar',
    trigger: bi('收到基层法院不予受理或者驳回起诉的裁定', 'ruling of the basic court received'),
    onExpiry: bi('不得再申请撤销', 'the right is lost'),
  }),
  rule({ ...labourInterpretation('21'), mark: 'V' }, {
    id: 'arbitration.set-aside-after-worker-suit', ref: 'A20', title: bi('劳动者撤诉或者被驳回起诉后申请撤销', "Ask to set aside after the worker's suit fell"),
    length: 30, unit: 'calendar',
    trigger: bi('收到准许撤诉或者驳回起诉的裁定', 'ruling received'),
    onExpiry: bi('不得再申请撤销', 'the right is lost'),
  }),
  rule({ ...labourInterpretation('24'), mark: 'V' }, {
    id: 'arbitration.suit-after-non-enforcement', ref: 'A21', title: bi('裁决被不予执行后起诉', 'Sue after enforcement was refused'),
    length: 30, unit: 'calendar',
    trigger: bi('收到不予执行裁定', 'ruling received'),
    onExpiry: bi('以受诉法院意见为准', 'the court decides'),
    note: bi('条文自收到裁定书的次日起算，与始日不计入相同', 'the article counts from the next day, which is how every period is counted'),
  }),
];
