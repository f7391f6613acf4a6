import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { participants } from '#/modules/agreements/tables.ts';
import { type NoticeOccasion, queueNotice, sendWaiting } from '#/modules/journal/commands/letters.ts';
import { outbox } from '#/modules/journal/tables.ts';
import { inScope } from '#/server/database.ts';
import { closeMail } from '#/server/mail.ts';
import { aMailServer } from '../support/mail-server.ts';
import { as, aWorld, NOW, owner, seenBy, type World } from '../support/world.ts';

const mail = await aMailServer();
process.env.SMTP_URL = mail.url;
process.env.PUBLIC_URL = 'https://accord.test';
afterAll(async () => {
  closeMail();
  await mail.stop();
});
beforeEach(async () => {
  mail.letters.length = 0;
  mail.refuseAll(false);
  await owner.delete(outbox);
});

const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

async function queue({ agreementId, people }: World, told: Partial<NoticeOccasion> = {}) {
  const notice: NoticeOccasion = {
    agreementId,
    personId: people.rosa.id,
    kind: 'consent asked',
    subjectId: uuidv7(),
    occasion: 'round 1',
    ...told,
  };
  await inScope({ now: NOW, jobAgreementId: agreementId }, (db) => queueNotice({ db, now: NOW }, notice));
  return notice;
}

describe('A letter about what waits for a person', () => {
  it('goes to them alone, names the agreement, and leads to the page where it is done', async () => {
    const world = await aWorld();
    const { subjectId } = await queue(world);
    expect(await sendWaiting(NOW)).toEqual({ sent: 1, failed: 0, dropped: 0 });
    expect(mail.letters).toMatchObject([
      { to: [world.people.rosa.email], subject: 'Your consent is asked: Keeping Home' },
    ]);
    const text = mail.letters[0]?.text ?? '';
    expect(text).toContain(`https://accord.test/agreements/${world.agreementId}/changes/${subjectId}`);
    expect(text).toContain('https://accord.test/me#letters');
    expect(text).toContain('Dear Rosa');
  });

  it('about a story says nothing of it: that a look is asked leads to it, that a ground is gone to the decision', async () => {
    const world = await aWorld();
    const subjectId = uuidv7();
    await queue(world, { kind: 'look asked', subjectId });
    await queue(world, { kind: 'ground gone', subjectId });
    await sendWaiting(NOW);
    const letters = mail.letters.map(({ subject, text }) => [subject, /https:\S+/.exec(text ?? '')?.[0]]);
    const at = `https://accord.test/agreements/${world.agreementId}`;
    expect(letters.sort()).toEqual([
      ['A decision has lost a story it rests on: Keeping Home', `${at}/changes/${subjectId}`],
      ['Your look at a story is asked: Keeping Home', `${at}/evidence/${subjectId}`],
    ]);
    await as(world.people.rosa).people.silence({ id: uuidv7(), kind: 'look asked' });
    await queue(world, { kind: 'look asked', subjectId: uuidv7() });
    expect(await sendWaiting(NOW)).toEqual({ sent: 0, failed: 0, dropped: 1 });
  });

  it('is written once an occasion, however often it is asked for', async () => {
    const world = await aWorld();
    const notice = await queue(world);
    for (let n = 0; n < 3; n += 1) await queue(world, notice);
    await sendWaiting(NOW);
    await queue(world, notice);
    await sendWaiting(later(60));
    expect(mail.letters).toHaveLength(1);
    await queue(world, { ...notice, occasion: 'round 2' });
    await sendWaiting(later(60));
    expect(mail.letters).toHaveLength(2);
  });

  it('is sent once, however many processes send at once', async () => {
    const world = await aWorld();
    for (let n = 0; n < 6; n += 1) await queue(world);
    const all = await Promise.all([1, 2, 3, 4].map(() => sendWaiting(NOW)));
    expect(all.reduce((sum, { sent }) => sum + sent, 0)).toBe(6);
    expect(mail.letters).toHaveLength(6);
  });

  it('that was not taken rests, is tried again, and keeps its name so that a copy is known', async () => {
    const world = await aWorld();
    await queue(world);
    mail.refuseAll(true);
    expect(await sendWaiting(NOW)).toEqual({ sent: 0, failed: 1, dropped: 0 });
    expect(await sendWaiting(later(0.5))).toEqual({ sent: 0, failed: 0, dropped: 0 });
    expect(await sendWaiting(later(1))).toEqual({ sent: 0, failed: 1, dropped: 0 });
    mail.refuseAll(false);
    expect(await sendWaiting(later(7))).toEqual({ sent: 1, failed: 0, dropped: 0 });
    const [stored] = await owner.select().from(outbox);
    expect(stored).toMatchObject({ tries: 2, sentAt: later(7) });
    expect(mail.letters[0]?.raw).toContain(`Message-ID: <${stored?.id}@accord.test>`);
  });

  it('that failed does not keep the next one waiting', async () => {
    const [one, two] = [await aWorld(), await aWorld()];
    await queue(one);
    mail.refuseAll(true);
    await sendWaiting(NOW);
    mail.refuseAll(false);
    await queue(one);
    await queue(two);
    expect(await sendWaiting(later(0.1))).toEqual({ sent: 2, failed: 0, dropped: 0 });
  });

  it('is not sent to who does not want its kind, and other kinds are', async () => {
    const world = await aWorld();
    await as(world.people.rosa).people.silence({ id: uuidv7(), kind: 'consent asked' });
    await queue(world);
    await queue(world, { kind: 'promise due' });
    expect(await sendWaiting(NOW)).toEqual({ sent: 1, failed: 0, dropped: 1 });
    expect(mail.letters).toMatchObject([{ subject: 'A promise of yours falls due: Keeping Home' }]);
  });

  it('is not sent to who has left the agreement', async () => {
    const world = await aWorld();
    await queue(world);
    await owner.update(participants).set({ leftAt: NOW }).where(eq(participants.personId, world.people.rosa.id));
    expect(await sendWaiting(NOW)).toEqual({ sent: 0, failed: 0, dropped: 1 });
    expect(mail.letters).toEqual([]);
  });

  it('is given up after a week, since it would only surprise', async () => {
    const world = await aWorld();
    await queue(world);
    expect(await sendWaiting(later(8 * 24 * 60))).toEqual({ sent: 0, failed: 0, dropped: 1 });
    expect(await sendWaiting(later(8 * 24 * 60))).toEqual({ sent: 0, failed: 0, dropped: 0 });
  });

  it('is queued by a job alone: a person can neither queue one to another nor see another’s', async () => {
    const world = await aWorld();
    await queue(world);
    const notice = { agreementId: world.agreementId, personId: world.people.rosa.id, kind: 'promise due' as const };
    await expect(
      seenBy(world.people.dev, (db) =>
        queueNotice({ db, now: NOW }, { ...notice, subjectId: uuidv7(), occasion: 'mine' }),
      ),
    ).rejects.toThrow();
    expect(await seenBy(world.people.dev, (db) => db.select().from(outbox))).toEqual([]);
    expect(await seenBy(world.people.rosa, (db) => db.select().from(outbox))).toHaveLength(1);
  });
});
