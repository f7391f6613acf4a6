import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { addDays, momentAt } from '#/lib/days.ts';

/** A meeting of which only its beginning is known lasts as long as the practice has it. */
const USUAL_MINUTES = 150;

export interface CalendarAgreement {
  id: string;
  title: string;
  timeZone: string;
  /** Where this instance is reached; null where nobody said so. */
  origin: string | null;
}

export interface CalendarReview {
  id: string;
  cycle: number;
  meetsOn: string;
  /** `HH:MM` by the clock on the wall there; null where only the day is known. */
  meetsAt: string | null;
  meetsMinutes: number | null;
  meetsWhere: string | null;
  touchPointOn: string | null;
  /** Counts up with each change, so that calendars know which of two letters is the later one. */
  sequence: number;
  isCalledOff: boolean;
}

interface Addressed {
  organiser: { name: string; email: string };
  /** Who is asked: only the person the letter goes to, whatever the others' addresses are. */
  attendee: { name: string; email: string };
}

type Method = 'REQUEST' | 'CANCEL' | 'PUBLISH';
type Calendar = ReturnType<typeof ical>;

function calendarOf(method: Method): Calendar {
  const calendar = ical({ prodId: { company: 'Accord', product: 'Joint reviews', language: 'EN' } });
  calendar.method(ICalCalendarMethod[method]);
  return calendar;
}

/** A day without a time is a day everywhere: calendars are given its date and nothing else. */
const wholeDay = (day: string) => ({ start: new Date(`${day}T00:00:00Z`), allDay: true, timezone: 'UTC' });

function when({ meetsOn, meetsAt, meetsMinutes }: CalendarReview, timeZone: string) {
  if (!meetsAt) return { ...wholeDay(meetsOn), end: new Date(`${addDays(meetsOn, 1)}T00:00:00Z`) };
  const start = new Date(momentAt(meetsOn, meetsAt, timeZone));
  return { start, end: new Date(start.getTime() + (meetsMinutes ?? USUAL_MINUTES) * 60_000) };
}

const addressOf = ({ origin, id }: CalendarAgreement, review: CalendarReview) =>
  origin && `${origin}/agreements/${id}/reviews/${review.id}`;

function addReview(calendar: Calendar, agreement: CalendarAgreement, review: CalendarReview, now: string) {
  return calendar.createEvent({
    id: `review-${review.id}@accord`,
    sequence: review.sequence,
    stamp: new Date(now),
    summary: `Joint review ${review.cycle}: ${agreement.title}`,
    location: review.meetsWhere,
    url: addressOf(agreement, review),
    status: review.isCalledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...when(review, agreement.timeZone),
  });
}

/**
 * The invitation that goes with a letter: a request where the review stands, its cancellation where it was called off.
 * The same review has the same name in every calendar for good.
 */
export function invitation(
  agreement: CalendarAgreement,
  review: CalendarReview,
  { organiser, attendee }: Addressed,
  now: string,
): { method: 'REQUEST' | 'CANCEL'; content: string } {
  const method = review.isCalledOff ? 'CANCEL' : 'REQUEST';
  const calendar = calendarOf(method);
  const event = addReview(calendar, agreement, review, now);
  event.organizer(organiser);
  event.createAttendee({
    ...attendee,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp: false,
  });
  return { method, content: calendar.toString() };
}

/** All meetings of an agreement, for a calendar that asks by itself from time to time. */
export function feed(agreement: CalendarAgreement, reviews: readonly CalendarReview[], now: string): string {
  const calendar = calendarOf('PUBLISH');
  calendar.name(agreement.title);
  calendar.ttl(60 * 60);
  for (const review of reviews) {
    addReview(calendar, agreement, review, now);
    if (!review.touchPointOn || review.isCalledOff) continue;
    calendar.createEvent({
      id: `touch-point-${review.id}@accord`,
      sequence: review.sequence,
      stamp: new Date(now),
      summary: `Halfway to review ${review.cycle}: ${agreement.title}`,
      url: addressOf(agreement, review),
      ...wholeDay(review.touchPointOn),
      end: new Date(`${addDays(review.touchPointOn, 1)}T00:00:00Z`),
    });
  }
  return calendar.toString();
}
