import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarAgreement, type CalendarReview, feed, invitation } from './calendar.ts';

const now = '2026-05-15T10:00:00.000Z';
const agreement: CalendarAgreement = {
  id: 'a1',
  title: 'Keeping Home',
  timeZone: 'Europe/London',
  origin: 'https://accord.test',
};
const review: CalendarReview = {
  id: 'r1',
  cycle: 5,
  meetsOn: '2026-10-13',
  meetsAt: '10:00',
  meetsMinutes: 150,
  meetsWhere: 'Thornmere Library',
  touchPointOn: null,
  sequence: 0,
  isCalledOff: false,
};
const people = {
  organiser: { name: 'Accord', email: 'accord@test.example' },
  attendee: { name: 'Rosa', email: 'rosa@test.example' },
};

const read = (content: string) => new ICAL.Component(ICAL.parse(content));
const events = (content: string) =>
  read(content)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
function only(content: string) {
  const [event] = events(content);
  if (!event) throw new Error('Nothing in this calendar.');
  return event;
}
const invite = (change: Partial<CalendarReview> = {}) => invitation(agreement, { ...review, ...change }, people, now);

describe('An invitation', () => {
  it('says what, when by the clock there, where and where to read more', () => {
    const { method, content } = invite();
    const event = only(content);
    expect(method).toBe('REQUEST');
    expect(read(content).getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event.summary).toBe('Joint review 5: Keeping Home');
    expect(event.location).toBe('Thornmere Library');
    // British summer time: an hour before.
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-10-13T09:00:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-10-13T11:30:00.000Z');
    expect(String(event.component.getFirstPropertyValue('url'))).toBe('https://accord.test/agreements/a1/reviews/r1');
  });

  it('keeps its name for good and counts up with each change', () => {
    const [first, moved] = [only(invite().content), only(invite({ meetsOn: '2026-10-20', sequence: 1 }).content)];
    expect(moved.uid).toBe(first.uid);
    expect([first.sequence, moved.sequence]).toEqual([0, 1]);
  });

  it('of a review that was called off takes it out of the calendar, under the same name', () => {
    const { method, content } = invite({ isCalledOff: true, sequence: 2 });
    const event = only(content);
    expect([method, read(content).getFirstPropertyValue('method')]).toEqual(['CANCEL', 'CANCEL']);
    expect(event.uid).toBe(only(invite().content).uid);
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.sequence).toBe(2);
  });

  it('without a time is for the day, in every zone the same', () => {
    const event = only(invite({ meetsAt: null }).content);
    expect(event.startDate.isDate).toBe(true);
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2026-10-13', '2026-10-14']);
  });

  it('names nobody but who it goes to', () => {
    const unfolded = invite().content.replace(/\r\n[ \t]/g, '');
    expect(unfolded.match(/mailto:[^\s"]+/gi)?.map((address) => address.toLowerCase())).toEqual([
      'mailto:accord@test.example',
      'mailto:rosa@test.example',
    ]);
  });

  it('keeps what people wrote in its place, whatever they wrote', () => {
    const words = fc
      .array(
        fc.constantFrom('a', 'é', '家', ';', ',', ':', '\\', '"', '\n', '\r\n', ' ', 'END:VEVENT', 'BEGIN:VEVENT'),
        {
          minLength: 1,
          maxLength: 60,
        },
      )
      .map((parts) => `x${parts.join('')}x`);
    fc.assert(
      fc.property(words, words, (title, where) => {
        const { content } = invitation({ ...agreement, title }, { ...review, meetsWhere: where }, people, now);
        const plain = (text: string) => text.replace(/\r\n|\r/g, '\n');
        expect(events(content)).toHaveLength(1);
        expect(only(content).summary).toBe(plain(`Joint review 5: ${title}`));
        expect(only(content).location).toBe(plain(where));
      }),
    );
  });
});

describe('The feed', () => {
  it('holds every meeting and the lighter one on the way; what was called off is marked so', () => {
    const all = feed(
      agreement,
      [
        { ...review, touchPointOn: '2026-07-14' },
        { ...review, id: 'r2', cycle: 6, isCalledOff: true, sequence: 3 },
      ],
      now,
    );
    expect(read(all).getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(events(all).map((event) => [event.summary, event.component.getFirstPropertyValue('status')])).toEqual([
      ['Joint review 5: Keeping Home', 'CONFIRMED'],
      ['Halfway to review 5: Keeping Home', null],
      ['Joint review 6: Keeping Home', 'CANCELLED'],
    ]);
    expect(new Set(events(all).map((event) => event.uid)).size).toBe(3);
  });

  it('of the same meetings at the same moment is the same, to the letter', () => {
    expect(feed(agreement, [review], now)).toBe(feed(agreement, [review], now));
  });
});
