import { expect, test } from 'vitest'
import { looksEnglish } from './english.ts'

test.each([
  ['a sentence', 'The head of the delegation arrived in the capital for talks with the mediators.'],
  ['a headline', 'Delegation leaves Doha after second round'],
  ['two words', 'Truce holds'],
  ['names and numbers', 'Cairo, Doha, Geneva, Muscat: 12, 40, 17'],
  ['a headline with foreign names', 'El Sisi, De Mistura and La Rue meet in El Arish'],
  [
    'a report that quotes another language',
    'The crowd in the square sang “الشعب يريد إسقاط النظام” until the guards came.',
  ],
])('takes %s', (_, text) => {
  expect(looksEnglish(text)).toBe(true)
})

test.each([
  ['French', 'Le chef de la délégation est arrivé au Caire pour des entretiens avec les médiateurs.'],
  ['a French headline', 'Le chef du mouvement attendu au Caire pour des pourparlers'],
  ['Spanish', 'El jefe de la delegación llegó a la capital para hablar con los mediadores de una tregua.'],
  [
    'German',
    'Der Leiter der Delegation ist in der Hauptstadt eingetroffen, um mit den Vermittlern zu sprechen.',
  ],
  [
    'Turkish',
    'Heyetin başkanı ateşkes için başkente geldi ve bu görüşmeler iki gün daha sürecek, ama bir sonuç yok.',
  ],
  ['Arabic', 'وصل رئيس الوفد إلى العاصمة لإجراء محادثات مع الوسطاء'],
  ['Russian', 'Глава делегации прибыл в столицу для переговоров с посредниками'],
  ['Hebrew', 'ראש המשלחת הגיע לבירה לשיחות עם המתווכים'],
  ['Chinese', '代表团团长抵达首都与调解人会谈'],
])('refuses %s', (_, text) => {
  expect(looksEnglish(text)).toBe(false)
})
