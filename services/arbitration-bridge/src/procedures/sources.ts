/** The instruments that this commission's pages rest on, as a paper quotes them. */
export const MEDIATION_AND_ARBITRATION_LAW = '劳动争议调解仲裁法';
export const CASE_RULES = '劳动人事争议仲裁办案规则';
export const LABOUR_INTERPRETATION = '最高人民法院关于审理劳动争议案件适用法律问题的解释（一）';
export const CIVIL_PROCEDURE_LAW = '民事诉讼法';
