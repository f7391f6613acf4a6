import type { TellerWords } from './teller-words.ts';

export const EN: TellerWords = {
  title: 'Your story',
  skip: 'Skip to your story',
  lead: ({ author, organisation, day }) =>
    `${author} of ${organisation} wrote this down on ${day}. It is yours, and you decide what becomes of it.`,
  keepIt:
    'You need no account. Whoever has this link can do what you can do here, so keep it to yourself. It can be made anew if it is lost.',
  written: 'What was written?',
  yours: 'Belongs to you',
  facts: {
    whatChanged: 'What changed',
    accordingTo: 'Who says that it matters',
    context: 'What was going on',
    contribution: 'What was done towards it, and what else may explain it',
    challengesAssumption: 'Which assumption it challenges',
    saidYes: 'How you said yes',
    askedBy: 'Who asked you',
    used: 'What came of it',
    usedBecause: 'Something was learnt or decided from it.',
    uses: 'What it may be used for',
    until: 'Until when it may be kept',
    named: 'How you are named',
  },
  noEnd: 'No day was said.',
  files: {
    title: 'Photos, sounds and documents',
    unsaid: 'Nobody has said yet what this picture shows.',
    sound: 'A sound',
    said: 'What is said in it',
    unwritten: 'Nobody has written down yet what is said in it.',
    document: 'A document',
  },
  additions: 'Added later',
  addedBy: (who, day) => (who ? `Added by ${who} on ${day}` : `Added by you on ${day}`),
  readers: 'Who reads it?',
  readBy: {
    private: ({ author }) => `${author} alone.`,
    organisation: ({ organisation }) => `People of ${organisation} alone.`,
    agreement: ({ people }) => `Everybody who takes part in this agreement: people of ${people}.`,
    wider: ({ people }) => `Everybody who takes part in this agreement: people of ${people}. And others beyond it.`,
  },
  uses: {
    'this agreement': 'To be read by the partners in this agreement',
    'joint reviews': 'In their joint reviews',
    'other agreements': 'In other agreements',
    'public learning': 'In public',
  },
  insideOnly: (organisation) => `Only inside ${organisation}`,
  naming: {
    none: 'Not at all',
    role: 'By my role, for example “resident”',
    pseudonym: 'By a name that is not mine',
    'first name': 'By my first name',
    'full name': 'By my full name',
    group: 'As one of a group',
  },
  decide: 'What do you want to become of it?',
  add: {
    summary: 'Say how you see it',
    label: 'How do you see it?',
    help: 'It stands below the story, as your own words. What was written is not changed.',
    press: 'Add this',
  },
  name: {
    summary: 'Change how you are named',
    label: 'How do you want to be named?',
    called: 'By which name?',
    help: (author) =>
      `Only where you want to be named by one. A name within the story itself stays there: ask ${author}, or take the story back.`,
    press: 'Name me like this',
  },
  narrow: {
    summary: 'Narrow what it may be used for',
    label: 'What may it still be used for?',
    help: (organisation) => `Take away what you do not want. With nothing left it stays inside ${organisation}.`,
    press: 'Use it for no more than this',
  },
  end: {
    summary: 'Say until when it may be kept',
    label: 'Until when?',
    help: 'After this day nobody reads it. A month later it is erased.',
    press: 'Keep it until this day',
  },
  back: {
    summary: 'Take it back',
    explain: (organisation) =>
      `Its words go at once, everywhere, and do not come back. What stays is that a story stood here, and the day on which you took it back; what was decided from it is looked at again. Backups, kept in case a machine breaks, hold it a while longer: ${organisation} can tell you how long.`,
    press: 'Take my story back',
  },
  saving: 'Saving',
  saved: 'Saved.',
  gone: {
    takenBack: (day) => `This story was taken back on ${day}`,
    ended: (day) => `Your consent ended on ${day}`,
    words: 'Its words are gone, here and everywhere.',
    sealed:
      'Nobody reads the story any more, you neither. For a month you can say that it may be kept after all. Then its words are erased.',
  },
  faults: {
    NETWORK: 'Not saved. Your words are still here. Try again.',
    LIMIT: 'Not saved. Much was changed within an hour: wait a little, and try again.',
    CONFLICT: 'Nothing was changed: it is like this already.',
    NOT_FOUND: 'This link leads nowhere any more.',
    other: 'Not saved. Something went wrong on our side. Try again.',
  },
  fields: {
    text: 'Write how you see it.',
    called: 'Say by which name.',
    endsOn: 'Choose a day from today on, five years ahead at most.',
    scope: 'Choose from the list.',
  },
};
