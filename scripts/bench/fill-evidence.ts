import { id, kindOf, oneOf, perspectiveOf } from './in-sql.ts';
import { AGREEMENTS, COUNCIL, PEOPLE_EACH, PROVIDER, RESIDENTS } from './world.ts';

const SENTENCES = [
  'She rang on a Monday, after the letter with the red border had come for the third time.',
  'We sat in the kitchen for an hour and went through what was owed and to whom.',
  'He said that nobody had asked him before what he would want to keep.',
  'The hours at the bakery had been cut, and with them the money for the rent.',
  'I called the council together with her; they took the enforcement back the same day.',
  'What helped was that one person answered, and the same one the next time.',
  'The landlord knew nothing of any of this, and was glad to be told.',
  'By the end of the month the first payment was made, small and on time.',
  'Her daughter sleeps again, and goes to school.',
  'We could not find a place with a bath that he can use, although we asked everywhere.',
  'It would have gone another way a year ago, and that is what I take from it.',
  'The form asks for the same thing four times, and people give up at the third.',
];

/** From number `from` up to `to` of so many pieces in all: one agreement's stand among all others', as they come in. */
export function evidenceSteps(from: number, to: number, inAll: number): string[] {
  const each = `from (select i, i % ${AGREEMENTS} as a, i / ${AGREEMENTS} as j from generate_series(${from}, ${to - 1}) i) e`;
  const evidence = id('evidence', 'i');
  const organisation = `case when j % 7 < 5 then ${PROVIDER} when j % 7 = 5 then ${COUNCIL} else ${RESIDENTS} end`;
  const owner = `${id('organisation', `(${organisation})`)}, ${id('person', `(${organisation}) * ${PEOPLE_EACH} + case when j % 7 < 5 then j % 3 else j % 2 end`)}`;
  const at = `now() - make_interval(secs => (${inAll} - i) * ${(5 * 365 * 86_400) / inAll})`;
  const isWithdrawn = 'j % 50 = 7';
  const endsAt = `case when j % 20 = 5 then ${at} + interval '1 year' when j % 20 = 6 then now() + interval '20 days' + make_interval(hours => j % 900) end`;
  const told = [0, 1, 2, 3, 4, 5, 6, 7]
    .map((n) => oneOf(SENTENCES, `i * ${2 * n + 1} + i / 12 + ${n * 5}`))
    .join(` || ' ' || `);
  const visibility = `case j % 20 when 0 then 'private' when 1 then 'organisation' when 2 then 'wider' else 'agreement' end`;
  return [
    `insert into evidence (id, organisation_id, author_id, title, text, significance, according_to, consent_status, consent_scope, consent_how,
       named_as, consent_ends_on, consent_ends_at, withdrawn_at, erased_at, identifiability, written_at, placed_in)
     select ${evidence}, ${owner}, case when ${isWithdrawn} then '' else 'What changed for one family, ' || i end, case when ${isWithdrawn} then '' else ${told} end,
       case when j % 3 = 0 and not ${isWithdrawn} then 'It shows what one answer is worth.' end, case when j % 3 = 0 and not ${isWithdrawn} then 'the family' end,
       case when ${isWithdrawn} then 'withdrawn' else 'given' end, '{this agreement,joint reviews}', 'spoken, read back', 'pseudonym', (${endsAt})::date, ${endsAt},
       case when ${isWithdrawn} then ${at} + interval '30 days' end, case when ${isWithdrawn} then ${at} + interval '30 days' end, 'pseudonymised', ${at}, array[${id('agreement', 'a')}] ${each}`,
    `insert into evidence_placements (agreement_id, evidence_id, organisation_id, author_id, visibility, posted_at, kind, perspective, surprising, harm, consent_ends_at, withdrawn_at, used_at)
     select ${id('agreement', 'a')}, ${evidence}, ${owner}, ${visibility}, ${at}, ${kindOf('j')}, case when ${isWithdrawn} then '' else ${perspectiveOf('j')} end,
       j % 9 = 0, j % 30 = 4, ${endsAt}, case when ${isWithdrawn} then ${at} + interval '30 days' end, case when j % 10 = 8 then now() - interval '1 month' end ${each}`,
    `insert into evidence_goals (agreement_id, evidence_id, goal_id) select ${id('agreement', 'a')}, ${evidence}, ${id('goal', 'a * 5 + j % 5')} ${each}`,
    `insert into insight_evidence (agreement_id, insight_id, evidence_id) select ${id('agreement', 'a')}, ${id('insight', 'a * 10 + (j / 10) % 10')}, ${evidence} ${each} where j % 10 = 8 and j < 500`,
    `insert into decision_evidence (agreement_id, decision_id, evidence_id) select ${id('agreement', 'a')}, ${id('decision', 'a * 10 + (j / 20) % 10')}, ${evidence} ${each} where j % 20 = 18 and j < 500`,
    `insert into journal_entries (agreement_id, number, act_id, input_hash, event, actor_id, actor_side, subject_kind, subject_id, detail, result, at)
     select ${id('agreement', 'a')}, j + 1, ${id('act', 'i')}, md5(i::text), 'evidence.posted', ${id('person', `${PROVIDER} * ${PEOPLE_EACH} + 1`)}, 'providing', 'evidence', ${evidence},
       json_build_object('visibility', ${visibility}, 'kind', ${kindOf('j')})::jsonb, json_build_object('evidenceId', ${evidence})::jsonb, ${at} ${each}`,
  ];
}
