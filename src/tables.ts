// Every table, for migrations and for the tests that ask each one what it shows to whom.
export * from '#/modules/adaptations/tables.ts';
export * from '#/modules/agreements/tables.ts';
export * from '#/modules/evidence/tables/relations.ts';
export * from '#/modules/evidence/tables/responses.ts';
export * from '#/modules/evidence/tables/teller-links.ts';
export * from '#/modules/evidence/tables.ts';
export * from '#/modules/goals/tables.ts';
export * from '#/modules/insights/tables.ts';
export * from '#/modules/journal/tables.ts';
export * from '#/modules/measures/tables.ts';
export * from '#/modules/meetings/tables.ts';
export * from '#/modules/organisations/tables.ts';
export * from '#/modules/people/tables.ts';
export * from '#/modules/pulse/tables.ts';
export * from '#/modules/reviews/tables.ts';
export * from '#/modules/themes/tables.ts';
export * from '#/server/instance.ts';
