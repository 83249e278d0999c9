import { expect, test } from 'vitest'
import { looksEnglish, requireEnglish } from './english.ts'

test.each([
  ['a sentence', 'The head of the delegation arrived in the capital for talks with the mediators.'],
  ['a headline', 'Delegation leaves Doha after second round'],
  ['two words', 'Truce holds'],
  ['names and numbers', 'Cairo, Doha, Geneva, Muscat: 12, 40, 17'],
  ['a headline with foreign names', 'El Sisi, De Mistura and La Rue meet in El Arish'],
  ['capitals', 'THE HEAD OF THE DELEGATION ARRIVED IN THE CAPITAL FOR TALKS WITH THE MEDIATORS.'],
  ['results', 'Group A: Luanda 2 Maputo 1; Praia 0 Bissau 0; Dili 3 Malabo 1. '.repeat(12)],
  ['an address', 'Who is it? https://www.example.org/biografie/der-mann-und-die-frau-von-dem-haus'],
  ['no letters', '3 : 2 — 1999 🙂'],
  [
    'a report that quotes a Latin-script language',
    'The minister told the crowd: “No hay nada que decir de la tregua por ahora.” She then left the hall and spoke to nobody.',
  ],
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
  ['French in capitals', 'LE CHEF DE LA DÉLÉGATION EST ARRIVÉ DANS LA CAPITALE POUR DES ENTRETIENS'],
  [
    'Danish',
    'Lederen af delegationen er ankommet til hovedstaden for at tale med mæglerne om en våbenhvile.',
  ],
  [
    'Romanian',
    'Șeful delegației a sosit în capitală pentru discuții cu mediatorii și nu a vorbit despre armistițiu.',
  ],
  [
    'Hungarian',
    'A küldöttség vezetője megérkezett a fővárosba, és azt mondta, hogy a tárgyalás nem ért véget.',
  ],
  [
    'Croatian',
    'Voditelj izaslanstva stigao je u glavni grad i rekao da će razgovori s posrednicima trajati.',
  ],
  ['Swahili', 'Kiongozi wa ujumbe amewasili katika mji mkuu kwa ajili ya mazungumzo na wapatanishi.'],
  ['Vietnamese', 'Trưởng đoàn đã đến thủ đô để đàm phán với các nhà hòa giải về một lệnh ngừng bắn.'],
  [
    'a language without a list, at length',
    'Yfirmadur sendinefndarinnar kom til hofudborgarinnar vegna vidraedna vid sattasemjara. '.repeat(6),
  ],
  ['Arabic', 'وصل رئيس الوفد إلى العاصمة لإجراء محادثات مع الوسطاء'],
  ['Russian', 'Глава делегации прибыл в столицу для переговоров с посредниками'],
  ['Hebrew', 'ראש המשלחת הגיע לבירה לשיחות עם המתווכים'],
  ['Chinese', '代表团团长抵达首都与调解人会谈'],
])('refuses %s', (_, text) => {
  expect(looksEnglish(text)).toBe(false)
})

test('the refusal says what and where, and what to do', () => {
  expect(() => requireEnglish('Das ist nicht die Sprache, die wir hier haben.', 'a.txt')).toThrow(
    expect.objectContaining({
      code: 'not-english',
      where: 'a.txt',
      remedy: expect.stringContaining('translation'),
    }),
  )
})
