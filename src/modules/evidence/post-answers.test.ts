import { describe, expect, it } from 'vitest';
import { postFrom } from './post-answers.ts';
import { PostEvidenceInput } from './schema.ts';

const setting = { side: 'providing' as const, today: '2026-05-15' };
const answered = (fields: Record<string, string | string[]>) => ({
  one: (name: string) => [fields[name] ?? ''].flat()[0] ?? '',
  all: (name: string) => [fields[name] ?? []].flat(),
});
const post = (fields: Record<string, string | string[]>, side = setting.side) =>
  PostEvidenceInput.omit({ evidenceId: true }).safeParse(postFrom(answered(fields), { ...setting, side }));

describe('The three questions of a post', () => {
  it('text, view and consent are enough', () => {
    expect(post({ text: 'She had it in an envelope.', view: 'resident', consent: 'yes' }).data).toMatchObject({
      perspective: 'resident',
      kind: 'story',
      visibility: 'agreement',
      consent: { status: 'given', scope: ['this agreement', 'joint reviews'], endsOn: '2028-05-14', namedAs: 'none' },
      identifiability: 'pseudonymised',
    });
  });

  it('who may read it follows from what the person said', () => {
    const said = (consent: string) => post({ text: 'Words.', view: 'resident', consent }).data;
    expect(said('inside')).toMatchObject({ visibility: 'organisation', consent: { status: 'given', scope: [] } });
    expect(said('not asked')).toMatchObject({ visibility: 'private', consent: { status: 'not asked' } });
    expect(said('not needed')).toMatchObject({ visibility: 'agreement', consent: { status: 'not required' } });
  });

  it('what it may be used for is partners and reviews, unless the person said less or more', () => {
    const scope = (more: Record<string, string>) =>
      post({ text: 'Words.', view: 'resident', consent: 'yes', ...more }).data?.consent;
    expect(scope({ notInReviews: 'on' })).toMatchObject({ scope: ['this agreement'] });
    expect(scope({ others: 'on', public: 'on' })).toMatchObject({
      scope: ['this agreement', 'joint reviews', 'other agreements', 'public learning'],
    });
  });

  it('what was not answered is named', () => {
    const named = post({}).error?.issues.map((issue) => issue.path.join('.'));
    expect(named).toEqual(['text', 'perspective', 'consent']);
  });

  it('whose view it is can be said in one’s own words', () => {
    expect(post({ text: 'Words.', view: 'work', consent: 'not needed' }).data?.perspective).toBe('front-line worker');
    const own = { text: 'Words.', view: 'several', perspective: 'Polish-speaking tenants', consent: 'yes' };
    expect(post(own).data?.perspective).toBe('Polish-speaking tenants');
  });
});
