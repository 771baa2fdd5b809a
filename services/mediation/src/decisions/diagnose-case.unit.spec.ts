import { describe, expect, it } from '@jest/globals';
import { docket } from '../../test/dispute.js';
import type { PanelMember } from '../procedures/mediation.head.js';
import { diagnoseCase } from './diagnose-case.js';

describe('the diagnosis of a case by a panel (K24, K44)', () => {
  const diagnose = (...offices: PanelMember['office'][]) => diagnoseCase(docket('mediating'), {
    mode: 'emergency', relation: '不完全符合', law: '人社部发〔2021〕56号', plan: '先付工资', panel: offices.map(office => ({ id: office, name: office, office })),
  });

  it('needs an arbitrator, a mediator and a lawyer', () => {
    expect(diagnose('arbitrator', 'mediator', 'inspector')).toMatchObject({ code: 'panel-incomplete' });
    expect(diagnose('arbitrator', 'mediator', 'lawyer')).toMatchObject({ facts: { mode: 'emergency', plan: { plan: '先付工资' } } });
  });

  it('takes an inspector only without powers', () => {
    expect(diagnose('arbitrator', 'mediator', 'lawyer', 'inspector')).toMatchObject({ code: 'inspector-keeps-powers' });
  });
});
