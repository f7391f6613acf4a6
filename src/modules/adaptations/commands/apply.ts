import type { ActContext } from '#/server/context.ts';
import type { AgreedFacts } from '../agreed-facts.ts';
import type { Change } from '../changes.ts';
import { applyToGoal, applyToQuestion } from './apply-learning.ts';
import { applyToMeasure } from './apply-measures.ts';
import { applyToAgreement, applyToClause, applyToMoney, applyToParty } from './apply-terms.ts';
import type { Decision } from './load.ts';

/** A decision that comes into force, with what was agreed until now. */
export interface Adoption {
  ctx: ActContext;
  decision: Decision;
  facts: AgreedFacts;
}

/** Writes one change into what the parties agreed. Its wordings were compared with the present ones just before. */
export async function applyChange(adoption: Adoption, change: Change): Promise<void> {
  switch (change.kind) {
    case 'goal added':
    case 'goal reworded':
    case 'goal retired':
      return applyToGoal(adoption, change);
    case 'question added':
    case 'question reworded':
    case 'question retired':
      return applyToQuestion(adoption, change);
    case 'measure added':
    case 'measure changed':
    case 'measure retired':
    case 'measure rebased':
      return applyToMeasure(adoption, change);
    case 'clause added':
    case 'clause reworded':
    case 'clause removed':
      return applyToClause(adoption, change);
    case 'money moved':
    case 'total changed':
      return applyToMoney(adoption, change);
    case 'purpose reworded':
    case 'end date changed':
      return applyToAgreement(adoption, change);
    case 'signatory added':
    case 'signatory removed':
      return applyToParty(adoption, change);
    // A practice lives in what people do; the adaptation itself is its record.
    case 'practice changed':
      return;
  }
}
