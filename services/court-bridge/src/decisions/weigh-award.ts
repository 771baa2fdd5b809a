import type { CaseFile } from '@fengqiao/case-file';
import type { AwardStanding } from '../procedures/court-filing.head.js';

/**
 * What a suit does to the award, worker by worker.
 * - a suit on any one item keeps the whole award of the workers it concerns from taking effect (法释〔2020〕26号 art. 16)
 * - the award of every other worker takes effect once their own time to sue has passed (art. 17)
 * @param concerning workers who sue, or against whom the employer sues
 * @returns one line per worker and award of the file
 */
export function weighAward(file: CaseFile, concerning: readonly string[]): AwardStanding[] {
  const awards = file.instruments.filter(instrument => instrument.kind === 'award');
  const workers = file.parties.filter(party => party.kind === 'person' && (party.workerKind || party.role === 'applicant'));
  return awards.flatMap(award => workers.map((worker): AwardStanding => (concerning.includes(worker.id)
    ? { worker: worker.id, award: award.id, standing: 'open-by-suit', why: '就裁决部分事项起诉的，整个裁决对其不发生法律效力' }
    : { worker: worker.id, award: award.id, standing: 'binding-unless-sued', why: '未涉诉的劳动者，起诉期满后裁决对其发生法律效力' })));
}
