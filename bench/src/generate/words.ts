/** What the texts and slugs of the synthetic dossier are made of. */

export const regions = [
  'Caucasus',
  'Baltic',
  'Maghreb',
  'Levant',
  'Sahel',
  'Indus',
  'Danube',
  'Gulf',
  'Balkans',
  'Andes',
  'Nordics',
  'Mekong',
  'Pamir',
  'Horn',
  'Caspian',
  'Volga',
  'Deccan',
  'Amazon',
  'Altai',
  'Aegean',
] as const

export const subjects = [
  'gas transit',
  'arms sales',
  'border talks',
  'joint exercises',
  'port access',
  'rail corridors',
  'water sharing',
  'refugee returns',
  'election monitoring',
  'grain exports',
] as const

export const verbs = [
  'approves',
  'delays',
  'funds',
  'inspects',
  'opens',
  'reviews',
  'supplies',
  'suspends',
  'threatens',
  'welcomes',
] as const

export const objects = [
  'pipeline',
  'ceasefire',
  'air base',
  'customs union',
  'dam',
  'loan',
  'naval drill',
  'observer mission',
  'peace forum',
  'radar site',
  'railway',
  'satellite',
  'summit',
  'trade accord',
  'weapons deal',
  'wheat shipment',
] as const

export const families = [
  'Abbasi',
  'Bergman',
  'Chandra',
  'Dimitrov',
  'Eriksen',
  'Farouk',
  'Grigoryan',
  'Haddad',
  'Ivanova',
  'Jansen',
  'Karimov',
  'Lehtinen',
  'Mansour',
  'Novak',
  'Okafor',
  'Petrenko',
  'Qureshi',
  'Rossi',
  'Silva',
  'Tanaka',
] as const

export const givens = [
  'Amina',
  'Boris',
  'Clara',
  'Daoud',
  'Elena',
  'Farid',
  'Greta',
  'Hassan',
  'Irina',
  'Jorge',
  'Kamila',
  'Luis',
  'Maria',
  'Nadir',
  'Olga',
  'Pavel',
] as const

export const outlets = [
  'Courier',
  'Gazette',
  'Herald',
  'Journal',
  'Observer',
  'Review',
  'Tribune',
  'Wire',
] as const

export const bodies = [
  'Agency',
  'Bank',
  'Council',
  'Energy',
  'Institute',
  'Ministry',
  'Railways',
  'Union',
] as const

/** Words as a part of a slug. */
export const slugged = (words: string): string => words.toLowerCase().replaceAll(' ', '-')

/** A count as a part of a slug, from 1. */
export const counted = (index: number): string => String(index + 1).padStart(6, '0')
