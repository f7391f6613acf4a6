import { dayInWords } from '#/modules/adaptations/day-words.ts';
import type { CalendarReview } from './calendar.ts';

/** What the letter says that an invitation goes with. It names the day, and leaves people’s own words to the invitation. */
export function invitationWords(review: CalendarReview): { subject: string; sentence: string } {
  const { cycle, meetsOn, meetsAt, sequence, isCalledOff } = review;
  const day = dayInWords(meetsOn);
  const when = meetsAt ? `${day} at ${meetsAt}` : day;
  if (isCalledOff) {
    return {
      subject: `Called off: joint review ${cycle} on ${day}`,
      sentence: `Joint review ${cycle}, planned for ${when}, is called off. The invitation with this letter takes it out of your calendar.`,
    };
  }
  if (sequence > 0) {
    return {
      subject: `Changed: joint review ${cycle} is on ${day}`,
      sentence: `Joint review ${cycle} is now on ${when}. The invitation with this letter brings your calendar up to date.`,
    };
  }
  return {
    subject: `We meet on ${day} for joint review ${cycle}`,
    sentence: `Joint review ${cycle} is planned for ${when}. The invitation with this letter goes into your calendar.`,
  };
}

/** What somebody is told who was invited and has left the agreement since. */
export function leaverWords({ cycle, meetsOn }: CalendarReview): { subject: string; sentence: string } {
  const day = dayInWords(meetsOn);
  return {
    subject: `Joint review ${cycle} on ${day} goes from your calendar`,
    sentence: `You no longer take part in this agreement. What comes with this letter takes joint review ${cycle}, planned for ${day}, out of your calendar.`,
  };
}
