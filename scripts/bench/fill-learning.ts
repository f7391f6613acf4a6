import { id, oneOf } from './in-sql.ts';
import { AGREEMENTS, COUNCIL, PEOPLE_EACH, PROVIDER } from './world.ts';

const worker = id('person', `${PROVIDER} * ${PEOPLE_EACH} + 1`);
const officer = id('person', `${COUNCIL} * ${PEOPLE_EACH} + 1`);
const agreement = id('agreement', 'a');
const each = (what: string, most: number) =>
  `from generate_series(0, ${AGREEMENTS - 1}) a, generate_series(0, ${most - 1}) ${what}`;
const monthsAgo = (n: string) => `to_char(now() - make_interval(months => ${n}), 'YYYY-MM')`;

/** Goals, questions, measures with five years of readings, reviews, decisions, promises and insights. */
export function learningSteps(): string[] {
  return [
    `insert into goals (id, agreement_id, position) select ${id('goal', 'a * 5 + g')}, ${agreement}, g ${each('g', 5)}`,
    `insert into goal_versions (agreement_id, goal_id, version, text, why, proposed_by, holds_from, agreement_version)
     select ${agreement}, ${id('goal', 'a * 5 + g')}, v, 'People who fall behind keep a home they would choose, wording ' || v || '.',
       'A home is a beginning, and losing one is dear to everybody.', ${worker}, (now() - make_interval(months => 60 - 12 * v))::date, '1.' || v
     ${each('g', 5)}, generate_series(1, 3) v`,
    `insert into questions (id, agreement_id, goal_id, text, posed_by, posed_at, answered_at)
     select ${id('question', 'a * 6 + q')}, ${agreement}, ${id('goal', 'a * 5 + q % 5')}, 'Who is never reached, and what would have to change, question ' || q || '?',
       ${officer}, now() - make_interval(months => 30 - q), case when q < 2 then now() - interval '3 months' end ${each('q', 6)}`,
    `insert into question_answers (id, agreement_id, question_id, text, confidence, by, at)
     select ${id('answer', 'a * 12 + q * 2 + n')}, ${agreement}, ${id('question', 'a * 6 + q')}, 'What we think at this point, and why.', ${oneOf(['early', 'growing', 'strong'], 'n')},
       ${worker}, now() - make_interval(months => 12 - n * 6) ${each('q', 6)}, generate_series(0, 1) n`,
    `insert into measures (id, agreement_id, position, name, unit, kind, direction, purpose, misleads, source, owner_id, proposed_by)
     select ${id('measure', 'a * 5 + m')}, ${agreement}, m, 'Measure ' || m, 'people a month', ${oneOf(['count', 'median', 'rate', 'mean'], 'm')}, ${oneOf(['increase', 'decrease', 'neither'], 'm')},
       'To see how things go from month to month.', 'Policy moves it too.', 'The provider’s own records', ${worker}, ${officer} ${each('m', 5)}`,
    `insert into measure_definitions (id, agreement_id, measure_id, from_month, rounding)
     select ${id('definition', 'a * 5 + m')}, ${agreement}, ${id('measure', 'a * 5 + m')}, ${monthsAgo('60')}, 'none' ${each('m', 5)}`,
    `insert into measure_goals (agreement_id, measure_id, goal_id) select ${agreement}, ${id('measure', 'a * 5 + m')}, ${id('goal', 'a * 5 + m')} ${each('m', 5)}`,
    `insert into readings (id, agreement_id, measure_id, month, value, posted_by, posted_at)
     select ${id('reading', '(a * 5 + m) * 64 + k')}, ${agreement}, ${id('measure', 'a * 5 + m')}, ${monthsAgo('60 - k')},
       40 + m * 10 + (hashint4(a * 1000 + m * 100 + k) % 9) + case when k > 40 then 8 else 0 end, ${worker}, now() - make_interval(months => 59 - k)
     ${each('m', 5)}, generate_series(0, 59) k`,
    `insert into annotations (id, agreement_id, measure_id, month, kind, text, by, at)
     select ${id('annotation', '(a * 5 + m) * 2 + k')}, ${agreement}, ${id('measure', 'a * 5 + m')}, ${monthsAgo('20 + 10 * k')}, 'context event', 'Bills went up.', ${officer}, now() - interval '1 year'
     ${each('m', 5)}, generate_series(0, 1) k`,
    `insert into reviews (id, agreement_id, cycle, period_from, period_to, meets_on, pack_opens_at, state, chair_id, chair_side, voices_missing)
     select ${id('review', 'a * 9 + c')}, ${agreement}, c + 1, ${monthsAgo('54 - 6 * c + 6')}, ${monthsAgo('54 - 6 * c')}, (now() - make_interval(months => 54 - 6 * c - 6))::date - case when c = 8 then 0 else 10 end,
       now() - make_interval(months => 54 - 6 * c - 6) - interval '7 days', case when c = 8 then 'planned' else 'recorded' end, case when c % 2 = 0 then ${officer} else ${worker} end,
       case when c % 2 = 0 then 'commissioning' else 'providing' end, '{landlords}' ${each('c', 9)}`,
    `insert into insights (id, agreement_id, review_id, text, confidence, perspectives_present, perspectives_missing, written_by, written_at, fresh_until)
     select ${id('insight', 'a * 10 + n')}, ${agreement}, ${id('review', 'a * 9 + n % 8')}, 'What several people told us in different words, and what we take it to mean.', ${oneOf(['early', 'growing', 'strong'], 'n')},
       '{resident,provider}', '{landlord}', ${worker}, now() - make_interval(months => 50 - 5 * n), (now() + interval '6 months')::date ${each('n', 10)}`,
    ...decisionSteps(),
    `insert into promises (id, agreement_id, review_id, text, owner_id, side, made_on, due_on, status, closed_on, said)
     select ${id('promise', 'a * 12 + n')}, ${agreement}, ${id('review', 'a * 9 + n % 8')}, 'We will do what we said, promise ' || n || '.', case when n % 2 = 0 then ${officer} else ${worker} end,
       case when n % 2 = 0 then 'commissioning' else 'providing' end, (now() - make_interval(months => 24 - 2 * n))::date, (now() - make_interval(months => 20 - 2 * n))::date,
       case when n < 9 then 'kept' else 'open' end, case when n < 9 then (now() - make_interval(months => 20 - 2 * n))::date end, case when n < 9 then 'Done as said.' end ${each('n', 12)}`,
  ];
}

function decisionSteps(): string[] {
  const decision = id('decision', 'a * 10 + d');
  return [
    `insert into decisions (id, agreement_id, review_id, text, because, expected, state, round, proposed_by, proposed_at, consented_at, agreed_at, look_again_on)
     select ${decision}, ${agreement}, ${id('review', 'a * 9 + d % 8')}, 'We reword a goal, since people told us that it missed them, decision ' || d || '.', 'What three people told us.', 'Fewer people are met late.',
       case when d = 9 then 'open' else 'agreed' end, 1, ${worker}, now() - make_interval(months => 50 - 5 * d), case when d < 9 then now() - make_interval(months => 49 - 5 * d) end,
       case when d < 9 then now() - make_interval(months => 49 - 5 * d) end, case when d in (7, 8) then (now() + make_interval(months => d))::date end ${each('d', 10)}`,
    `insert into consent_rounds (agreement_id, decision_id, round, text, conditions, changes, opened_by, opened_at, revealed_at)
     select ${agreement}, ${decision}, 1, 'We reword a goal.', '{}', '[]', ${worker}, now() - make_interval(months => 50 - 5 * d), case when d < 9 then now() - make_interval(months => 49 - 5 * d) end ${each('d', 10)}`,
    `insert into adaptations (id, agreement_id, decision_id, position, kind, subject_id, said, says, put, because, expected, adopted_at, agreement_version)
     select ${id('adaptation', 'a * 10 + d')}, ${agreement}, ${decision}, 0, 'goal reworded', ${id('goal', 'a * 5 + d % 5')}, 'People keep a home.', 'People keep a home they would choose.', '{}',
       null, null, now() - make_interval(months => 49 - 5 * d), '1.' || d ${each('d', 9)}`,
  ];
}
