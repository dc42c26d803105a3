import type { Wording } from '../../wording.ts'
import { counted, joining as join, own } from './words.ts'

/** The fixed phrases of a briefing, in Arabic. What a source or an editor wrote never stands here. */

const { and } = join

export const joining = join satisfies Wording['joining']

export const front = {
  asOf: (day: string) => `الوضع حتى ${day}`,
  editors: (names: readonly string[]) => `التحرير: ${and(names)}`,
  bottomLine: 'الخلاصة',
  page: (current: number, total: number) => `الصفحة ${current} من ${total}`,
  leftOut: (headings: readonly string[]) =>
    `ما لم يُدرج هنا: ${headings.join(join.semicolon)}. ويرد ذلك كله في البيانات المرفقة بهذا الملف.`,
  data: 'مضمون هذه الإحاطة في صورة بيانات: للتحقق منه أو لاستخدامه في موضع آخر.',
} as const satisfies Wording['front']

export const bar = { blue: 'شريط أزرق', other: 'شريط' } as const satisfies Wording['bar']

export const judgement = {
  heading: 'التقديرات الرئيسية',
  gloss: (marked: string) =>
    `تقديراتنا نحن، لا تقديرات أي مصدر. وكل ما يقع إلى جانب ${marked} في هذه الوثيقة فهو لنا.`,
  none: 'لم يُسجَّل أي تقدير رئيسي في هذا الموضوع.',
  number: (n: number) => `ت${n}`,
  restsOnClaims: 'يستند إلى',
  restsOnNothing: 'لا يستند إلى أي مقولة مسجَّلة.',
} as const satisfies Wording['judgement']

export const grade = {
  likelihood: (band: string) => `الاحتمال: ${band}.`,
  noLikelihood: 'الاحتمال: غير محدَّد.',
  confidence: (level: string) => `درجة الثقة: ${level}.`,
  noConfidence: 'درجة الثقة: غير محدَّدة.',
  credibility: (digit: string, meaning: string) => `المصداقية: ${digit}، ${meaning}.`,
  percent: (from: number, to: number) => `من ${from} إلى ${to}%`,
} as const satisfies Wording['grade']

export const claim = {
  heading: 'ما تقوله المصادر',
  gloss: 'ترد كل مقولة مرة واحدة بألفاظنا المحايدة، ويرد تحتها من قال بها وأين.',
  none: 'لم تُسجَّل أي مقولة في هذا الموضوع.',
  noun: (count: number) =>
    counted(count, {
      zero: 'المقولات',
      one: 'المقولة',
      two: 'المقولتين',
      few: 'المقولات',
      many: 'المقولات',
      other: 'المقولات',
    }),
  nounAtStart: (count: number) =>
    counted(count, {
      zero: 'المقولات',
      one: 'المقولة',
      two: 'المقولتان',
      few: 'المقولات',
      many: 'المقولات',
      other: 'المقولات',
    }),
  elsewhere: (count: number) => `في إحاطات أخرى: ${count}`,
  andMore: (count: number) => `و${count} غيرها`,
  namedElsewhere: (slug: string) => `${own(slug)} (في إحاطة أخرى)`,
  negative: 'المقولة نفسها في صيغة النفي.',
  assessment: 'تقييمنا:',
} as const satisfies Wording['claim']

export const modalities = {
  fact: {
    heading: 'وقائع تقول بها المصادر',
    gloss:
      'تعرضها المصادر على أنها قابلة للتحقق. وهي مطبوعة بوصفها ما تقوله المصادر، بألفاظنا؛ لا بوصفها ثابتة.',
  },
  interpretation: {
    heading: 'تفسيرات',
    gloss: 'ما تراه المصادر من معنى أو دافع أو وزن فيما هو كائن أو كان.',
  },
  prediction: {
    heading: 'توقعات',
    gloss: 'ما تقول المصادر إنه سيقع أو قد يقع. ويبيّن سجل التوقعات كيف يُحسم كل منها.',
  },
  recommendation: {
    heading: 'توصيات',
    gloss: 'ما تقول المصادر إنه ينبغي فعله. وليس هذا مشورة منا.',
  },
} as const satisfies Wording['modalities']

/** Nouns, since a verb would have to know whether who says it is a man, a woman or a body, and how many. */
const sayings = { asserts: 'قول', denies: 'نفي', doubts: 'تشكيك', reports: 'إخبار' } as const

export const attribution = {
  said: (claimants: readonly string[], via: readonly string[], stance: keyof typeof sayings): string => {
    const [writer, ...cited] = via.toReversed()
    if (writer === undefined)
      return claimants.length === 0
        ? `${sayings[stance]} وارد في المصدر`
        : `${sayings[stance]} صادر عن ${and(claimants)}`
    const chain = [`بحسب ${own(writer)}`, ...cited.map((name) => `نقلًا عن ${own(name)}`)].join(join.comma)
    return `${chain}${join.comma}${sayings[stance]} صادر عن ${claimants.length === 0 ? 'جهة لم تُسمَّ' : and(claimants)}`
  },
  hedged: (cues: readonly string[]) => `مع التحفظ بعبارة ${and(cues.map((cue) => `«${cue}»`))}`,
  likelihood: (band: string) => `ودرجة الاحتمال المعبَّر عنها: ${band}`,
  at: (block: number, start: number, end: number) => `الفقرة ${block}، ${start}–${end}`,
  noPassage: 'لم يُسجَّل أي مقطع',
} as const satisfies Wording['attribution']

export const corroboration = {
  none: 'لا مصدر أصليًا نعرفه يقول بذلك مباشرةً.',
  withdrawn: 'ما يقول بذلك مباشرةً قد سُحب، فلا يُحتسب.',
  single: 'مصدر أصلي واحد.',
  multiple: (origins: number) =>
    counted(origins, {
      zero: 'لا مصادر أصلية مستقلة.',
      one: 'مصدر أصلي مستقل واحد.',
      two: 'مصدران أصليان مستقلان.',
      few: '# مصادر أصلية مستقلة.',
      many: '# مصدرًا أصليًا مستقلًا.',
      other: '# مصدر أصلي مستقل.',
    }),
  contested: (asserting: number, denying: number) => {
    const said = counted(asserting, {
      zero: 'لا يقال به إلا نقلًا',
      one: 'يقول به مصدر أصلي واحد',
      two: 'يقول به مصدران أصليان',
      few: 'تقول به # مصادر أصلية',
      many: 'يقول به # مصدرًا أصليًا',
      other: 'يقول به # مصدر أصلي',
    })
    const denied = counted(denying, {
      zero: 'لا ينفيه أي مصدر أصلي',
      one: 'ينفيه مصدر أصلي واحد',
      two: 'ينفيه مصدران أصليان',
      few: 'تنفيه # مصادر أصلية',
      many: 'ينفيه # مصدرًا أصليًا',
      other: 'ينفيه # مصدر أصلي',
    })
    return `محل خلاف: يقال به ويُنفى. ${said}؛ و${denied}.`
  },
} as const satisfies Wording['corroboration']

export const chronology = {
  heading: 'التسلسل الزمني',
  gloss: 'ما تقول المصادر أو يقول المحررون إنه وقع أو إنه جارٍ، مرتبًا بحسب أبكر يوم يحتمله التاريخ.',
  number: (n: number) => `ح${n}`,
  eventNumber: 'الرقم',
  noneDated: 'لم يُسجَّل أي حدث مؤرَّخ على أنه وقع.',
  date: 'التاريخ',
  status: 'الحالة',
  event: 'الحدث والمكان',
  participants: 'المشاركون',
  claims: 'المقولات',
  undated: 'أحداث غير مؤرَّخة',
  undatedGloss: 'يقال إنها وقعت أو إنها جارية، ولا يذكر أي مصدر متى.',
  apart: 'أحداث مقررة أو مقترحة أو مزعومة أو افتراضية',
  apartGloss: 'ليست جزءًا من سرد ما وقع. ويرد هنا أيضًا ما أُلغي.',
  noDate: 'غير مؤرَّخ',
} as const satisfies Wording['chronology']

export const actor = {
  heading: 'الجهات الفاعلة',
  gloss: 'كل من تتناوله المقولات والأحداث، يتقدمها الأكثر ورودًا في المقولات.',
  name: 'الاسم',
  kind: 'النوع',
  otherNames: 'أسماء أخرى',
  roles: 'الأدوار',
  claims: 'المقولات',
  nothing: '–',
} as const satisfies Wording['actor']

export const prediction = {
  heading: 'سجل التوقعات',
  gloss: 'المعيار والأجل من وضعنا، لا من وضع المصدر. ويحيل الرقم إلى المقولة.',
  claim: 'المقولة',
  criterion: 'يُعدّ متحققًا إذا',
  horizon: 'الأجل',
  status: 'الحالة',
  noCriterion: 'لم يُحدَّد أي معيار.',
  noHorizon: 'غير محدَّد',
} as const satisfies Wording['prediction']

export const source = {
  heading: 'المصادر',
  gloss: 'بترتيب أول ورود. والحرف درجة للمصدر لا لما يقوله؛ ويرد السلّم في آخر الوثيقة.',
  number: (n: number) => `[${n}]`,
  noAuthor: 'المؤلف غير معروف',
  noTitle: 'العنوان غير معروف',
  noDate: 'تاريخ النشر غير معروف',
  reliability: (letter: string, meaning: string) => `الموثوقية ${letter}: ${meaning}.`,
  status: (status: string) => `الحالة: ${status}.`,
  copies: (original: string) => `ينسخ ${own(original)}؛ ويُحسب مع أصله لا إلى جانبه.`,
  digest: 'بصمة SHA-256 لنصه:',
  noDigest: 'لم تُسجَّل أي بصمة لنصه.',
} as const satisfies Wording['source']
