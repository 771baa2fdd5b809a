/** The instruments that the pages of the mediation bodies rest on, as a paper quotes them. */
export const MEDIATION_AND_ARBITRATION_LAW = '劳动争议调解仲裁法';
export const PEOPLES_MEDIATION_LAW = '人民调解法';
export const CIVIL_PROCEDURE_LAW = '民事诉讼法';
export const CASE_RULES = '劳动人事争议仲裁办案规则';
export const LABOUR_INTERPRETATION = '最高人民法院关于审理劳动争议案件适用法律问题的解释（一）';
export const INVITED_MEDIATION = '最高人民法院关于人民法院特邀调解的规定';
export const LEGAL_AID_LAW = '法律援助法';
export const LABOUR_INSPECTION = '劳动保障监察条例';
