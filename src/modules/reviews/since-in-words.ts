/** How much of each was written in a review after its record was put to both sides. */
export interface CameSince {
  insights: number;
  decisions: number;
  promises: number;
}

const counted = (count: number, one: string, many: string) =>
  count === 0 ? [] : [count === 1 ? `one ${one}` : `${count} ${many}`];

/** What a record that was put to both sides does not hold yet: "two insights and one promise". */
export function sinceInWords({ insights, decisions, promises }: CameSince): string {
  return new Intl.ListFormat('en-GB').format([
    ...counted(insights, 'insight', 'insights'),
    ...counted(decisions, 'proposal', 'proposals'),
    ...counted(promises, 'promise', 'promises'),
  ]);
}
