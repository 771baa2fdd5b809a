import { civilDate, type CivilDate } from '@fengqiao/kernel';
import { articleInChinese } from './article.js';

/** Where a rule stands, and since when and until when it has stood there. */
export interface Source {
  /** Short name of the law as lawyers use it, without brackets. */
  readonly law: string;
  /** `27`, or `27(1)` for its first paragraph. Absent where the document has no articles or the number is not known. */
  readonly article?: string;
  /** As a paper quotes it. */
  readonly citation: string;
  /** The day on which the text that is quoted came into force. */
  readonly version: CivilDate;
  /** First and last day on which this article gave this rule. */
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

interface Statute {
  readonly law: string;
  /** Number of the document, where it is usually quoted: 法释〔2020〕26号. */
  readonly number?: string;
  /** The day on which the text came into force. */
  readonly version: string;
  readonly to?: string;
}

/** Describes a legal text; gives a function that quotes one of its articles. */
export function statute({ law, number, version, to }: Statute) {
  return (article?: string): Source => ({
    law,
    ...(article === undefined ? {} : { article }),
    citation: `《${law}》${number === undefined ? '' : `（${number}）`}${article === undefined ? '' : articleInChinese(article)}`,
    version: civilDate(version),
    from: civilDate(version),
    ...(to === undefined ? {} : { to: civilDate(to) }),
  });
}

/** What is done where no law speaks: a schedule, a custom. It is cited by its name, without the brackets of a law. */
export const customOf = (name: string, since: string): Source =>
  ({ law: name, citation: name, version: civilDate(since), from: civilDate(since) });

/** 中华人民共和国劳动争议调解仲裁法. */
export const disputeLaw = statute({ law: '劳动争议调解仲裁法', version: '2008-05-01' });
/** 人力资源和社会保障部令第33号. */
export const arbitrationRules = statute({ law: '劳动人事争议仲裁办案规则', version: '2017-07-01' });
/** 人力资源和社会保障部令第2号. */
export const arbitrationRules2009 = statute({ law: '劳动人事争议仲裁办案规则', version: '2009-01-01', to: '2017-06-30' });
/** 人力资源和社会保障部令第17号. */
export const enterpriseMediation = statute({ law: '企业劳动争议协商调解规定', version: '2012-01-01' });
export const peoplesMediationLaw = statute({ law: '人民调解法', version: '2011-01-01' });
export const onlineMediation = statute({ law: '人民法院在线调解规则', version: '2022-01-01' });
export const invitedMediation = statute({ law: '最高人民法院关于人民法院特邀调解的规定', version: '2016-07-01' });
export const confirmationRules = statute({ law: '最高人民法院关于人民调解协议司法确认程序的若干规定', number: '法释〔2011〕5号', version: '2011-03-30' });
export const labourInterpretation = statute({ law: '最高人民法院关于审理劳动争议案件适用法律问题的解释（一）', number: '法释〔2020〕26号', version: '2021-01-01' });
export const inspectionRegulation = statute({ law: '劳动保障监察条例', version: '2004-12-01' });
export const inspectionRules = statute({ law: '关于实施〈劳动保障监察条例〉若干规定', version: '2005-02-01' });
export const injuryRegulation = statute({ law: '工伤保险条例', version: '2011-01-01' });
export const legalAidLaw = statute({ law: '法律援助法', version: '2022-01-01' });
/** 司法部令第148号. */
export const legalAidProcedure = statute({ law: '办理法律援助案件程序规定', version: '2023-09-01' });
/** 司法部令第124号. Where the Law already fixes a length, it took the place of this text on 2022-01-01. */
export const legalAidProcedure2012 = (to: string) => statute({ law: '办理法律援助案件程序规定', version: '2012-07-01', to });
/** The text of 1998, before the amendment of 2020 renumbered it. */
export const enforcementRules1998 = statute({
  law: '最高人民法院关于人民法院执行工作若干问题的规定（试行）', number: '法释〔1998〕15号', version: '1998-07-08', to: '2020-12-31',
});
export const enforcementRules = statute({ law: '最高人民法院关于人民法院执行工作若干问题的规定（试行）', version: '2021-01-01' });
export const unionLaw = statute({ law: '工会法', version: '2022-01-01' });
export const unionSupervision = statute({ law: '工会劳动法律监督办法', number: '总工办发〔2021〕9号', version: '2021-03-31' });
