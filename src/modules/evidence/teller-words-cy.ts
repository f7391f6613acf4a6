import type { TellerWords } from './teller-words.ts';

export const CY: TellerWords = {
  title: 'Eich stori chi',
  skip: 'Neidio i’ch stori',
  lead: ({ author, organisation, day }) =>
    `Ysgrifennodd ${author} o ${organisation} hyn i lawr ar ${day}. Chi biau’r stori, a chi sy’n penderfynu beth fydd yn digwydd iddi.`,
  keepIt:
    'Nid oes angen cyfrif arnoch. Gall pwy bynnag sydd â’r ddolen hon wneud yr hyn y gallwch chi ei wneud yma, felly cadwch hi i chi’ch hun. Gellir gwneud un newydd os caiff ei cholli.',
  written: 'Beth gafodd ei ysgrifennu?',
  yours: 'Chi biau hi',
  facts: {
    whatChanged: 'Beth newidiodd',
    accordingTo: 'Pwy sy’n dweud bod hyn yn bwysig',
    context: 'Beth oedd yn digwydd ar y pryd',
    contribution: 'Beth gafodd ei wneud tuag ato, a beth arall a allai ei egluro',
    challengesAssumption: 'Pa dybiaeth y mae’n ei herio',
    saidYes: 'Sut y dywedoch chi ie',
    askedBy: 'Pwy ofynnodd i chi',
    used: 'Beth ddaeth ohoni',
    usedBecause: 'Cafodd rhywbeth ei ddysgu neu ei benderfynu ohoni.',
    uses: 'Ar gyfer beth y gellir ei defnyddio',
    until: 'Tan pryd y gellir ei chadw',
    named: 'Sut rydych chi’n cael eich enwi',
  },
  noEnd: 'Ni ddywedwyd diwrnod.',
  files: {
    title: 'Lluniau, seiniau a dogfennau',
    unsaid: 'Nid oes neb wedi dweud eto beth mae’r llun hwn yn ei ddangos.',
    sound: 'Sain',
    said: 'Beth sy’n cael ei ddweud ynddi',
    unwritten: 'Nid oes neb wedi ysgrifennu eto beth sy’n cael ei ddweud ynddi.',
    document: 'Dogfen',
  },
  additions: 'Ychwanegwyd yn ddiweddarach',
  addedBy: (who, day) => (who ? `Ychwanegwyd gan ${who} ar ${day}` : `Ychwanegwyd gennych chi ar ${day}`),
  readers: 'Pwy sy’n ei darllen?',
  readBy: {
    private: ({ author }) => `Dim ond ${author}.`,
    organisation: ({ organisation }) => `Dim ond pobl ${organisation}.`,
    agreement: ({ people }) => `Pawb sy’n cymryd rhan yn y cytundeb hwn: pobl ${people}.`,
    wider: ({ people }) => `Pawb sy’n cymryd rhan yn y cytundeb hwn: pobl ${people}. Ac eraill y tu hwnt iddo.`,
  },
  uses: {
    'this agreement': 'I’w darllen gan y partneriaid yn y cytundeb hwn',
    'joint reviews': 'Yn eu hadolygiadau ar y cyd',
    'other agreements': 'Mewn cytundebau eraill',
    'public learning': 'Yn gyhoeddus',
  },
  insideOnly: (organisation) => `Dim ond o fewn ${organisation}`,
  naming: {
    none: 'Dim o gwbl',
    role: 'Yn ôl fy rôl, er enghraifft “preswylydd”',
    pseudonym: 'Wrth enw nad yw’n enw i mi',
    'first name': 'Wrth fy enw cyntaf',
    'full name': 'Wrth fy enw llawn',
    group: 'Fel un o grŵp',
  },
  decide: 'Beth hoffech chi i ddigwydd iddi?',
  add: {
    summary: 'Dweud sut rydych chi’n ei gweld',
    label: 'Sut ydych chi’n ei gweld?',
    help: 'Bydd yn sefyll o dan y stori, fel eich geiriau chi. Ni chaiff yr hyn a ysgrifennwyd ei newid.',
    press: 'Ychwanegu hyn',
  },
  name: {
    summary: 'Newid sut rydych chi’n cael eich enwi',
    label: 'Sut hoffech chi gael eich enwi?',
    called: 'Wrth ba enw?',
    help: (author) =>
      `Dim ond os hoffech gael eich enwi wrth enw. Bydd enw sydd yn y stori ei hun yn aros yno: gofynnwch i ${author}, neu tynnwch y stori yn ôl.`,
    press: 'Fy enwi fel hyn',
  },
  narrow: {
    summary: 'Cyfyngu ar sut y gellir ei defnyddio',
    label: 'Ar gyfer beth y gellir ei defnyddio o hyd?',
    help: (organisation) =>
      `Tynnwch yr hyn nad ydych yn ei ddymuno. Heb ddim ar ôl, bydd yn aros o fewn ${organisation}.`,
    press: 'Ei defnyddio ar gyfer hyn yn unig',
  },
  end: {
    summary: 'Dweud tan pryd y gellir ei chadw',
    label: 'Tan pryd?',
    help: 'Ar ôl y diwrnod hwn ni fydd neb yn ei darllen. Fis yn ddiweddarach caiff ei dileu.',
    press: 'Ei chadw tan y diwrnod hwn',
  },
  back: {
    summary: 'Ei thynnu yn ôl',
    explain: (organisation) =>
      `Bydd ei geiriau’n mynd ar unwaith, ym mhobman, ac ni fyddant yn dod yn ôl. Yr hyn sy’n aros yw bod stori wedi bod yma, a’r diwrnod y tynnoch chi hi yn ôl; caiff yr hyn a benderfynwyd ohoni ei ystyried eto. Mae copïau wrth gefn, rhag ofn i beiriant dorri, yn ei chadw am ychydig yn hwy: gall ${organisation} ddweud wrthych am ba hyd.`,
    press: 'Tynnu fy stori yn ôl',
  },
  saving: 'Yn cadw',
  saved: 'Cadwyd.',
  gone: {
    takenBack: (day) => `Tynnwyd y stori hon yn ôl ar ${day}`,
    ended: (day) => `Daeth eich caniatâd i ben ar ${day}`,
    words: 'Mae ei geiriau wedi mynd, yma ac ym mhobman.',
    sealed:
      'Nid oes neb yn darllen y stori mwyach, na chithau. Am fis gallwch ddweud y gellir ei chadw wedi’r cyfan. Yna caiff ei geiriau eu dileu.',
  },
  faults: {
    NETWORK: 'Heb ei gadw. Mae eich geiriau yma o hyd. Rhowch gynnig arall arni.',
    LIMIT: 'Heb ei gadw. Newidiwyd llawer o fewn awr: arhoswch ychydig, a rhowch gynnig arall arni.',
    CONFLICT: 'Ni newidiwyd dim: mae fel hyn yn barod.',
    NOT_FOUND: 'Nid yw’r ddolen hon yn arwain i unman mwyach.',
    other: 'Heb ei gadw. Aeth rhywbeth o’i le ar ein hochr ni. Rhowch gynnig arall arni.',
  },
  fields: {
    text: 'Ysgrifennwch sut rydych chi’n ei gweld.',
    called: 'Dywedwch wrth ba enw.',
    endsOn: 'Dewiswch ddiwrnod o heddiw ymlaen, bum mlynedd ymlaen fan bellaf.',
    scope: 'Dewiswch o’r rhestr.',
  },
};
