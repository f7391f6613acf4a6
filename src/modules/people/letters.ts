import type { NoticeKind } from './vocabulary.ts';

export interface Letter {
  subject: string;
  text: string;
}

/** Names come from people: in a subject line they must stay one line. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

export function signInLetter({ link, minutes }: { link: string; minutes: number }): Letter {
  return {
    subject: 'Your link to sign in to Accord',
    text: `Somebody, we think you, asked to sign in to Accord with this address.

Open this link and press the button there:
${link}

It works once, and for ${minutes} minutes. If you did not ask for it, do nothing: without the link nobody gets in.
`,
  };
}

export interface InvitationWords {
  invitedBy: string | null;
  /** What the invitation leads into: an agreement's title or an organisation's name. */
  into: { kind: 'agreement' | 'organisation'; title: string };
  /** For which organisation the person would take part; the same as `into` for an organisation. */
  organisation: string;
  link: string;
  /** The last day of the invitation in words. */
  until: string;
}

export function invitationLetter({ invitedBy, into, organisation, link, until }: InvitationWords): Letter {
  const who = oneLine(invitedBy ?? 'Somebody');
  const title = oneLine(into.title);
  const what =
    into.kind === 'agreement'
      ? `${who} invites you to take part in the agreement "${title}", for ${oneLine(organisation)}.`
      : `${who} invites you to join ${title} on Accord.`;
  return {
    subject:
      into.kind === 'agreement' ? `${who} invites you to "${title}" on Accord` : `${who} invites you to join ${title}`,
    text: `${what}

Accord is where the two sides of an agreement write down what they learn, and change their goals together.

See what it is about, and say yes or leave it:
${link}

The link is for you alone and works until ${until}. If you do not know ${who}, you can leave this letter unanswered.
`,
  };
}

interface NoticeWords {
  name: string | null;
  agreement: string;
  /** Where the thing can be seen and done. */
  link: string;
  /** Where such letters are switched off. */
  settings: string;
  /** What is said instead of what letters of this kind say. */
  subject?: string;
  sentence?: string;
}

const NOTICES: Record<NoticeKind, { subject: string; sentence: string }> = {
  'consent asked': {
    subject: 'Your consent is asked',
    sentence:
      'A change is proposed, and your consent is asked. Nothing changes until every party that signs has consented.',
  },
  'signature asked': {
    subject: 'Your signature is asked',
    sentence:
      'The text is ready, and your signature is asked. Read it first; it takes effect when every party that signs has signed.',
  },
  'promise due': {
    subject: 'A promise of yours falls due',
    sentence: 'A promise you made falls due. Say that it is kept, or what came in the way, or name a new day.',
  },
  'story consent ending': {
    subject: 'Consent to a story of yours is about to end',
    sentence:
      'The consent to a story you posted is about to end. Ask the person who told it whether it may be kept; otherwise its words go on that day.',
  },
  'decision due': {
    subject: 'A decision comes back for a second look',
    sentence:
      'The day has come to look again at a decision. See what was expected of it, and write down what happened.',
  },
  'ground gone': {
    subject: 'A decision has lost a story it rests on',
    sentence:
      'A story that a decision rests on is no longer there. The decision stands; look again whether it still should, and write down what you find.',
  },
  'look asked': {
    subject: 'Your look at a story is asked',
    sentence:
      'Somebody asks you to look at a story before it is shared: could a person be recognised in it who should not be? You alone were asked.',
  },
  'story used': {
    subject: 'Something came of what you posted',
    sentence:
      'Something you posted was used: it was learnt from, or something was decided or changed because of it. See what came of it.',
  },
  'review invitation': {
    subject: 'We meet for a joint review',
    sentence: 'A joint review is planned. The invitation that comes with this letter goes into your calendar.',
  },
};

/** A letter about something that waits for a person. It names the agreement and the kind of thing, never anybody's words. */
export function noticeLetter(kind: NoticeKind, { name, agreement, link, settings, ...own }: NoticeWords): Letter {
  const { subject, sentence } = { ...NOTICES[kind], ...(own as Partial<typeof own>) };
  return {
    subject: `${subject}: ${oneLine(agreement)}`,
    text: `${name ? `Dear ${oneLine(name)},\n\n` : ''}${sentence}

In the agreement "${oneLine(agreement)}":
${link}

You can switch off letters of this kind:
${settings}
`,
  };
}
