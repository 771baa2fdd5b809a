/** The instruments that this court's pages rest on, as a paper quotes them. */
export const CIVIL_PROCEDURE_LAW = '民事诉讼法';
export const CONFIRMATION_RULES = '最高人民法院关于人民调解协议司法确认程序的若干规定';
export const MEDIATION_AND_ARBITRATION_LAW = '劳动争议调解仲裁法';
export const LABOUR_INTERPRETATION = '最高人民法院关于审理劳动争议案件适用法律问题的解释（一）';
export const ENFORCEMENT_RULES = '最高人民法院关于人民法院执行工作若干问题的规定（试行）';
export const INVITED_MEDIATION = '最高人民法院关于人民法院特邀调解的规定';
export const ONLINE_MEDIATION = '人民法院在线调解规则';
