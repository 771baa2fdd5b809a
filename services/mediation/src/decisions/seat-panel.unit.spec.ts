import { aCaseNumber } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { docket } from '../../test/dispute.js';
import type { PanelMember } from '../procedures/mediation.head.js';
import { seatPanel } from './seat-panel.js';

describe('a panel that mediates', () => {
  it('sits for several cases at once, an inspector only without powers (K44, K46)', () => {
    const panel: PanelMember[] = [{ id: 'm', name: 'm', office: 'mediator' }, { id: 'i', name: 'i', office: 'inspector' }];
    expect(seatPanel(docket('mediating'), { panel })).toMatchObject({ code: 'inspector-keeps-powers' });
    expect(seatPanel(docket('mediating'), { panel, powersLaidDown: true, together: [aCaseNumber(9)] })).toEqual({ facts: { panel, panelCases: [aCaseNumber(9)] } });
  });
});
