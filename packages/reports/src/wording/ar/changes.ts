import type { Wording } from '../../wording.ts'
import { own } from './words.ts'

/** The words on what changed since the last edition, in Arabic. */
export const changes = {
  heading: 'ما الذي تغيّر',
  gloss: (day: string) =>
    `منذ الإصدار السابق، حتى ${day}. يُقارَن ما نقوله بما كنا نقوله؛ والأرقام تحيل إلى موضعه الآن.`,
  none: (day: string) => `لم يتغيّر شيء مما تقوله هذه الإحاطة منذ الإصدار السابق، حتى ${day}.`,
  item: 'البند',
  aspect: 'التغيير',
  before: 'قبل',
  now: 'الآن',
  groups: {
    judgements: 'تقديراتنا',
    claims: 'مقولات المصادر',
    events: 'الأحداث',
    predictions: 'التوقعات',
    sources: 'المصادر',
  },
  bottomLine: 'الخلاصة',
  added: 'جديد',
  removed: 'لم يعد مدرجًا',
  aspects: {
    wording: 'الصياغة',
    modality: 'النوع',
    assessment: 'تقييمنا',
    corroboration: 'التعزيز',
    date: 'التاريخ',
    status: 'الحالة',
    criterion: 'المعيار',
    horizon: 'الأجل',
    resolution: 'المآل',
    reliability: 'الموثوقية',
  },
  because: (status: string, reason: string) => `${status}: ${own(reason)}`,
  nothing: '–',
  negative: (text: string) => `${own(text)} (المقولة نفسها في صيغة النفي.)`,
  noAssessment: 'غير مقيَّمة.',
} as const satisfies Wording['changes']
