import type { Wording } from '../../wording.ts'
import { counted, joining, own } from './words.ts'

/** The words of drawings, in Arabic: captions, labels, and what is told to who does not see them. */

const more = (count: number): string => (count === 0 ? '' : `؛ و${count} غيرها`)

const events = {
  zero: 'لا أحداث',
  one: 'حدث واحد',
  two: 'حدثين',
  few: '# أحداث',
  many: '# حدثًا',
  other: '# حدث',
} as const

const actors = {
  zero: 'لا جهات فاعلة',
  one: 'جهة فاعلة واحدة',
  two: 'جهتين فاعلتين',
  few: '# جهات فاعلة',
  many: '# جهة فاعلة',
  other: '# جهة فاعلة',
} as const

export const figure = {
  caption: (number: number, text: string) => `الشكل ${number}. ${text}`,
  ellipsis: '…',
} as const satisfies Wording['figure']

export const timeline = {
  label: (number: string, title: string) => `${number} ${title}`,
  caption: (from: string, to: string) =>
    `ما هو مؤرَّخ بين ${from} و${to}، والزمن فيه يسير من اليمين إلى اليسار؛ والأرقام هي أرقام الجدول أدناه. النقطة يوم واحد. ويمتد الشريط من أبكر يوم يحتمله التاريخ إلى آخره؛ وهو متقطع حيث يكون التاريخ تقريبيًا أو غير مؤكد أو غير معروف، وينتهي بسهم حيث يكون مفتوحًا.`,
  unlabelled: (count: number) =>
    `${counted(count, {
      zero: 'لا حدث آخر بلا تسمية',
      one: 'حدث آخر واحد بلا تسمية',
      two: 'حدثان آخران بلا تسمية',
      few: '# أحداث أخرى بلا تسمية',
      many: '# حدثًا آخر بلا تسمية',
      other: '# حدث آخر بلا تسمية',
    })}: ويبيّن الصف الأسفل مواضعها.`,
  offAxis: (count: number) =>
    `${counted(count, {
      zero: 'لا تاريخ',
      one: 'تاريخ واحد',
      two: 'تاريخان',
      few: '# تواريخ',
      many: '# تاريخًا',
      other: '# تاريخ',
    })} بلا يوم معروف يُرسم منه: ولا يرد إلا في الجدول.`,
  alt: (told: readonly string[], others: number) =>
    `خط زمني يضم ${counted(told.length + others, events)}. ${told.join(joining.semicolon)}${more(others)}.`,
  altEvent: (number: string, date: string, title: string) => `${number}، ${date}: ${own(title)}`,
} as const satisfies Wording['timeline']

export const network = {
  label: (name: string, claims: number) => `${name} (${claims})`,
  caption: (strongest: string, most: number) =>
    `من يُذكر مع من. يصل الخط بين جهتين فاعلتين في مقولة واحدة، ويزداد سمكه بازدياد المقولات المشتركة بينهما: وأكثرها اشتراكًا ${strongest} (${most}). ولا يدل ذلك على اتفاق الجهتين ولا على صلة بينهما. وبين القوسين عدد مقولات كل جهة.`,
  leftOut: (count: number) =>
    `${counted(count, {
      zero: 'لم تُترك أي جهة فاعلة',
      one: 'تُركت جهة فاعلة واحدة مقولاتها أقل',
      two: 'تُركت جهتان فاعلتان مقولاتهما أقل',
      few: 'تُركت # جهات فاعلة مقولاتها أقل',
      many: 'تُركت # جهة فاعلة مقولاتها أقل',
      other: 'تُركت # جهة فاعلة مقولاتها أقل',
    })}.`,
  alt: (told: readonly string[], pairs: readonly string[], others: number) =>
    `شبكة تضم ${counted(told.length, actors)}، مع عدد مقولات كل منها: ${joining.list(told)}. المقولات المشتركة: ${pairs.join(joining.semicolon)}${more(others)}.`,
  pair: (one: string, other: string) => joining.and([one, other]),
  altPair: (pair: string, claims: number) => `${pair}، ${claims}`,
} as const satisfies Wording['network']
