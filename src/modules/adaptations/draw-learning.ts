import type { AgreedFacts } from './agreed-facts.ts';
import type { ProposedChange } from './changes.ts';
import { type Drawn, fault, reworded } from './drawn.ts';

const GOAL_GONE = fault('subjectId', 'This goal is not in the agreement any more. Choose one that is.');
const QUESTION_GONE = fault('subjectId', 'This question is not asked any more. Choose one that is.');

export function drawNewGoal({ put }: ProposedChange<'goal added'>): Drawn {
  return { from: '', to: put.text };
}

export function drawGoal({ subjectId, put }: ProposedChange<'goal reworded'>, { text }: AgreedFacts): Drawn {
  const goal = text.goals.find(({ id }) => id === subjectId);
  if (!goal) return GOAL_GONE;
  if (put.text === goal.text && put.why !== null && put.why !== goal.why)
    return { from: `Why it matters: ${goal.why}`, to: `Why it matters: ${put.why}` };
  return reworded(goal.text, put.text);
}

export function drawNoGoal({ subjectId }: ProposedChange<'goal retired'>, { text }: AgreedFacts): Drawn {
  const goal = text.goals.find(({ id }) => id === subjectId);
  return goal ? { from: goal.text, to: 'No longer a goal of this agreement.' } : GOAL_GONE;
}

export function drawNewQuestion({ put }: ProposedChange<'question added'>, { text }: AgreedFacts): Drawn {
  if (put.goalId && !text.goals.some(({ id }) => id === put.goalId))
    return fault('goalId', 'This goal is not in the agreement any more. Choose one that is.');
  return { from: '', to: put.text };
}

export function drawQuestion({ subjectId, put }: ProposedChange<'question reworded'>, { text }: AgreedFacts): Drawn {
  const question = text.questions.find(({ id }) => id === subjectId);
  return question ? reworded(question.text, put.text) : QUESTION_GONE;
}

export function drawNoQuestion({ subjectId }: ProposedChange<'question retired'>, { text }: AgreedFacts): Drawn {
  const question = text.questions.find(({ id }) => id === subjectId);
  return question ? { from: question.text, to: 'No longer asked.' } : QUESTION_GONE;
}

export function drawPractice({ put }: ProposedChange<'practice changed'>): Drawn {
  return reworded(put.was, put.text);
}
