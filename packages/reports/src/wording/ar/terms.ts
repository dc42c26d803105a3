import type { Wording } from '../../wording.ts'

/** The words printed for the terms of each vocabulary, in Arabic. */

type Terms = Wording['terms']

/** TLP 2.0 lays down the labels in English, for every language. */
export const tlpLabels = {
  clear: 'TLP:CLEAR',
  green: 'TLP:GREEN',
  amber: 'TLP:AMBER',
  'amber-strict': 'TLP:AMBER+STRICT',
  red: 'TLP:RED',
} as const satisfies Terms['tlpLabels']

export const likelihoods = {
  'almost-no-chance': 'شبه معدوم',
  'very-unlikely': 'مستبعد جدًا',
  unlikely: 'مستبعد',
  'roughly-even-chance': 'متكافئ تقريبًا',
  likely: 'مرجَّح',
  'very-likely': 'مرجَّح جدًا',
  'almost-certain': 'شبه مؤكد',
} as const satisfies Terms['likelihoods']

export const confidences = {
  low: 'منخفضة',
  moderate: 'متوسطة',
  high: 'عالية',
} as const satisfies Terms['confidences']

export const credibilities = {
  '1': 'أكّدتها مصادر أخرى',
  '2': 'صحيحة على الأرجح',
  '3': 'ربما تكون صحيحة',
  '4': 'مشكوك فيها',
  '5': 'مستبعدة',
  '6': 'يتعذّر تقييمها، أو لم تُقيَّم بعد',
} as const satisfies Terms['credibilities']

export const reliabilities = {
  A: 'موثوق تمامًا',
  B: 'موثوق عادةً',
  C: 'موثوق إلى حد ما',
  D: 'غير موثوق عادةً',
  E: 'غير موثوق',
  F: 'يتعذّر تقييمه، أو لم يُقيَّم بعد',
} as const satisfies Terms['reliabilities']

export const roles = {
  source: 'فاعل',
  target: 'مستهدف',
  participant: 'مشارك',
  host: 'مضيف',
  mediator: 'وسيط',
  beneficiary: 'مستفيد',
  affected: 'متأثر',
} as const satisfies Terms['roles']

export const relations = {
  to: {
    supports: 'تؤيد',
    contradicts: 'تناقض',
    undercuts: 'تُضعف',
    qualifies: 'تقيّد',
    restates: 'تعيد صوغ',
    'derived-from': 'مستمدة من',
    supersedes: 'تحل محل',
  },
  from: {
    supports: 'تؤيدها',
    contradicts: 'تناقضها',
    undercuts: 'تُضعفها',
    qualifies: 'تقيّدها',
    restates: 'تعيد صوغها',
    'derived-from': 'تُستمد منها',
    supersedes: 'تحل محلها',
  },
  drawnBy: { source: 'بحسب حجة المصدر', analyst: 'بحسب قراءتنا' },
} as const satisfies Terms['relations']

export const eventStatuses = {
  occurred: 'وقع',
  ongoing: 'جارٍ',
  planned: 'مقرر',
  proposed: 'مقترح',
  cancelled: 'ملغى',
  alleged: 'مزعوم',
  hypothetical: 'افتراضي',
} as const satisfies Terms['eventStatuses']

export const dateBases = {
  stated: null,
  derived: 'مستنتج',
  relative: 'محدَّد بالنسبة إلى أمر غير مؤرَّخ فقط',
  external: 'من خارج المصادر',
} as const satisfies Terms['dateBases']

export const passageStates = {
  anchored: null,
  unchecked: null,
  moved: 'منقول من موضعه',
  orphaned: 'لم يُعثر على الألفاظ',
} as const satisfies Terms['passageStates']

export const actorKinds = {
  state: 'دولة',
  'government-body': 'هيئة حكومية',
  'intergovernmental-organisation': 'منظمة حكومية دولية',
  organisation: 'منظمة',
  company: 'شركة',
  'media-outlet': 'وسيلة إعلام',
  'armed-group': 'جماعة مسلحة',
  'political-party': 'حزب سياسي',
  person: 'شخص',
  sector: 'قطاع',
  'population-group': 'فئة سكانية',
  'group-of-states': 'مجموعة دول',
} as const satisfies Terms['actorKinds']

export const nameKinds = {
  canonical: null,
  alias: null,
  acronym: 'مختصر',
  transliteration: 'نقل حرفي',
  metonym: 'كناية',
  demonym: 'اسم أهله',
  former: 'اسم سابق',
  code: 'رمز',
} as const satisfies Terms['nameKinds']

export const resolutions = {
  open: 'لم يُحسم',
  'came-true': 'تحقق',
  'did-not': 'لم يتحقق',
  partly: 'تحقق جزئيًا',
  annulled: 'أُبطل',
  'not-resolvable': 'غير قابل للحسم',
} as const satisfies Terms['resolutions']

export const genres = {
  opinion: 'رأي',
  news: 'خبر',
  analysis: 'تحليل',
  'official-statement': 'بيان رسمي',
  'primary-document': 'وثيقة أصلية',
  data: 'بيانات',
  interview: 'مقابلة',
  'social-media': 'وسائل تواصل اجتماعي',
} as const satisfies Terms['genres']

export const sourceStatuses = {
  active: 'قائم كما نُشر',
  corrected: 'صحّحه ناشره',
  retracted: 'سحبه ناشره؛ وينبغي ألا يستند إليه شيء',
} as const satisfies Terms['sourceStatuses']
