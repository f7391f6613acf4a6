import { initTRPC, TRPCError } from '@trpc/server';
import { middlewareMarker } from '@trpc/server/unstable-core-do-not-import';
import { z } from 'zod';
import type { Actor } from '#/access/actor.ts';
import { AppError, type ErrorCode, type ErrorDetails, notFound } from '#/lib/app-error.ts';
import { refuseOtherInput } from '#/modules/journal/commands.ts';
import { actHash } from './act-hash.ts';
import { inAct, inAgreement, NotInAgreement } from './actor.ts';
import { domainNow } from './clock.ts';
import type { Guest } from './context.ts';
import { inReading, inScope } from './database.ts';
import { asAppError } from './database-errors.ts';
import { faultOf } from './fault.ts';
import { inSeat, inSeatAct } from './guest.ts';
import { log } from './log.ts';

/** What a request brings along. The transport fills it; a page, a job and a test fill it themselves. */
export interface RequestContext {
  requestId: string;
  /** The signed-in person; null for a visitor. */
  person: { id: string; name: string | null } | null;
  /** The hash of the key to a guest's seat, where the browser holds one. */
  seatKey?: string | null;
  /** The one seat that the key has to open, where the sender says so. */
  forSeat?: string | null;
  /** The network address, for rate limits alone. */
  address: string;
  /** Domain time where the caller sets it (a replay, a test); else the instance's clock. */
  now?: string;
}

export interface ErrorShape {
  code: ErrorCode | 'UNKNOWN';
  details: ErrorDetails;
  requestId: string | null;
}

const TRANSPORT: Record<ErrorCode, TRPCError['code']> = {
  UNAUTHENTICATED: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  INVALID: 'BAD_REQUEST',
  CONFLICT: 'CONFLICT',
  STALE: 'PRECONDITION_FAILED',
  LIMIT: 'TOO_MANY_REQUESTS',
};

/** What the transport itself refuses, before anything of ours was asked. */
const REFUSED: Partial<Record<TRPCError['code'], ErrorCode>> = {
  BAD_REQUEST: 'INVALID',
  PARSE_ERROR: 'INVALID',
  METHOD_NOT_SUPPORTED: 'INVALID',
  UNSUPPORTED_MEDIA_TYPE: 'INVALID',
  PAYLOAD_TOO_LARGE: 'INVALID',
  NOT_FOUND: 'NOT_FOUND',
};

function fieldFaults(error: z.ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message;
  return new AppError('INVALID', 'Some of this is missing or cannot be read.', { fields });
}

function expected(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) return fieldFaults(error);
  return asAppError(error);
}

const t = initTRPC.context<RequestContext>().create({
  errorFormatter({ shape, error, ctx }) {
    const known = expected(error.cause);
    const accord: ErrorShape = {
      code: known?.code ?? REFUSED[error.code] ?? 'UNKNOWN',
      details: known?.details ?? {},
      requestId: ctx?.requestId ?? null,
    };
    const { stack: _, ...data } = shape.data;
    const message =
      known?.message ??
      (accord.code === 'UNKNOWN'
        ? 'Something went wrong on our side. What you wrote is not lost; try again.'
        : accord.code === 'NOT_FOUND'
          ? 'There is nothing here.'
          : 'This could not be read.');
    return { ...shape, message, data: { ...data, accord } };
  },
});

/** One place turns our errors into transport, and logs what nobody expected. */
const errors = t.middleware(async ({ ctx, path, next }) => {
  const result = await next();
  if (result.ok) return result;
  const known = expected(result.error.cause);
  if (known) throw new TRPCError({ code: TRANSPORT[known.code], message: known.message, cause: known });
  if (result.error.code === 'INTERNAL_SERVER_ERROR') {
    log.error({ requestId: ctx.requestId, path, ...faultOf(result.error.cause ?? result.error) }, 'fault');
  }
  return result;
});

export const { router, createCallerFactory } = t;

const base = t.procedure.use(errors);

/** For somebody without an account. */
export const visitorProcedure = base.use(async ({ ctx, next }) => {
  const now = ctx.now ?? (await domainNow());
  return next({ ctx: { now } });
});

const ActInput = z.object({ id: z.uuid() });

/** A write by somebody without an account, who holds a token. `id` names the act: a retry is the same act. */
export const visitorAct = visitorProcedure.input(ActInput).use(async ({ path, input, getRawInput, next }) => {
  return next({ ctx: { act: { id: input.id, inputHash: actHash(path, await getRawInput()) } } });
});

const person = visitorProcedure.use(({ ctx, next }) => {
  if (!ctx.person) throw new AppError('UNAUTHENTICATED', 'Sign in to go on. What you wrote stays here.');
  return next({ ctx: { personId: ctx.person.id } });
});

/** Rolls back where the procedure failed: its error must leave the transaction as one. */
async function insist<R extends { ok: boolean }>(pending: Promise<R>): Promise<R> {
  const result = await pending;
  if (!result.ok && 'error' in result) throw result.error;
  return result;
}

/** A read by a signed-in person, outside any one agreement. */
export const personQuery = person.use(({ ctx, next }) =>
  inReading(ctx.personId, ctx.now, (db) => insist(next({ ctx: { db } }))),
);

/** A write by a signed-in person, outside any one agreement. `id` names the act: a retry is the same act. */
export const personAct = person.input(ActInput).use(async ({ ctx, path, input, getRawInput, next }) => {
  const act = { id: input.id, inputHash: actHash(path, await getRawInput()) };
  return inScope({ now: ctx.now, personId: ctx.personId }, (db) => insist(next({ ctx: { db, act } })));
});

const InAgreement = z.object({ agreementId: z.uuid() });

/** A read in one agreement. */
export const agreementQuery = person
  .input(InAgreement)
  .use(({ ctx, input, next }) =>
    inAgreement({ ...ctx, agreementId: input.agreementId }, (db, actor) => insist(next({ ctx: { db, actor } }))),
  );

/** A write in one agreement: one act, one transaction, its journal row inside; done twice it answers the same. */
export const agreementAct = person
  .input(InAgreement.extend(ActInput.shape))
  .use(async ({ ctx, path, input, getRawInput, next }) => {
    const act = { id: input.id, inputHash: actHash(path, await getRawInput()) };
    return inAct({ ...ctx, agreementId: input.agreementId, act }, async (db, { actor, done }) => {
      if (!done) return insist(next({ ctx: { db, actor, act } }));
      refuseOtherInput(done, act);
      return { ok: true as const, data: done.result, marker: middlewareMarker, ctx };
    });
  });

const InRoom = z.object({ agreementId: z.uuid(), reviewId: z.uuid() });

interface Knocking {
  person: RequestContext['person'];
  seatKey?: string | null;
  forSeat?: string | null;
  now: string;
  agreementId: string;
  reviewId: string;
}

/** As a person of the agreement, or else by the key to a seat in this one meeting. */
async function asPersonOrGuest<T>(
  { person, seatKey }: Knocking,
  asPerson: (personId: string) => Promise<T>,
  asGuest: (seatKey: string) => Promise<T>,
): Promise<T> {
  if (!person && !seatKey) throw new AppError('UNAUTHENTICATED', 'Sign in to go on. What you wrote stays here.');
  if (!person) return asGuest(seatKey as string);
  try {
    return await asPerson(person.id);
  } catch (error) {
    const isOutside = error instanceof NotInAgreement;
    if (!isOutside || !seatKey) throw error;
    return asGuest(seatKey);
  }
}

function guestIn(guest: Guest | null, { agreementId, forSeat }: Knocking): Guest {
  if (!guest || guest.agreementId !== agreementId) throw notFound('meeting');
  if (forSeat && forSeat !== guest.seatId) throw notFound('seat');
  return guest;
}

/** A read in one live meeting, by a person of the agreement or a guest in their seat. */
export const roomQuery = visitorProcedure.input(InRoom).use(({ ctx, input, next }) => {
  const who = { ...ctx, ...input };
  const { agreementId } = input;
  return asPersonOrGuest(
    who,
    (personId) =>
      inAgreement({ ...who, personId }, (db, actor) =>
        insist(next({ ctx: { db, agreementId, actor: actor as Actor | null, guest: null as Guest | null } })),
      ),
    (seatKey) =>
      inSeat({ ...who, seatKey }, (db, found) =>
        insist(
          next({ ctx: { db, agreementId, actor: null as Actor | null, guest: guestIn(found, who) as Guest | null } }),
        ),
      ),
  );
});

/** A write in one live meeting, by the same. */
export const roomAct = visitorProcedure
  .input(InRoom.extend(ActInput.shape))
  .use(async ({ ctx, path, input, getRawInput, next }) => {
    const act = { id: input.id, inputHash: actHash(path, await getRawInput()) };
    const who = { ...ctx, ...input, act };
    const { agreementId } = input;
    const again = (done: { inputHash: string; result: unknown }) => {
      refuseOtherInput(done, act);
      return { ok: true as const, data: done.result, marker: middlewareMarker, ctx };
    };
    return asPersonOrGuest(
      who,
      (personId) =>
        inAct({ ...who, personId }, async (db, { actor, done }) =>
          done
            ? again(done)
            : insist(
                next({ ctx: { db, act, agreementId, actor: actor as Actor | null, guest: null as Guest | null } }),
              ),
        ),
      (seatKey) =>
        inSeatAct({ ...who, seatKey }, async (db, { guest: found, done }) => {
          const guest = guestIn(found, who);
          if (done) return again(done);
          return insist(
            next({ ctx: { db, act, agreementId, actor: null as Actor | null, guest: guest as Guest | null } }),
          );
        }),
    );
  });
