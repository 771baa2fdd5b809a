import { procedure } from '@fengqiao/procedure';
import { filing } from './court-filing.filing.js';
import { courtFilingHead } from './court-filing.head.js';
import { judgment } from './court-filing.judgment.js';
import { trial } from './court-filing.trial.js';

/** 起诉立案和第一审, in the order of the Law: filing, trial, judgment and appeal. Each chapter is a page of its own. */
export const courtFiling = procedure(courtFilingHead)(action => ({
  ...filing(action),
  ...trial(action),
  ...judgment(action),
}));
