import { Small } from '#/ui/text/small.tsx';

/** What to ask oneself before a story leaves the house: singled out, linked, guessed. */
export function CheckQuestions() {
  return (
    <Small>
      Ask yourself: is there only one person here to whom this happened? Could somebody put it together with what they
      know already? Could who knows the town guess, or the council that holds the case file?
    </Small>
  );
}
