const languages =
  'en es pt fr de it nl sv da nb fi is et lv lt pl cs sk sl hr sr bs mk bg ru uk be ro hu el tr az sq ca gl eu ar ar-SY ar-DZ ar-MA he hi bn mr ta te ur id ms vi th ka hy kk uz mn km lo my am te kn ml gu pa ne si mt fil sw af ga cy'.split(
    ' ',
  )

const byLanguage = new Map<string, ReadonlyMap<string, number>>()
let merged: ReadonlyMap<string, number> | null = null

/** Month 1…12 of a name as the page's language writes it, then as English does, then as any language does; null for none. */
export function findMonth(word: string, language: string | null): number | null {
  const name = normalizeName(word)
  const bare = name.replace(/^[בל](?=\p{L}{3})/u, '')
  const own = language === null ? undefined : language.toLowerCase().split('-')[0]
  const tables = [...(own === undefined ? [] : [namesOf(own), ...regional(own)]), namesOf('en'), mergedNames()]
  for (const table of tables) {
    const month = table.get(name) ?? table.get(bare)
    if (month !== undefined) return month
  }
  return null
}

const normalizeName = (name: string) =>
  name
    .toLowerCase()
    .replace(/[.॰׳]$/, '')
    .normalize('NFC')

function regional(language: string): ReadonlyMap<string, number>[] {
  return languages.filter((each) => each.startsWith(`${language}-`)).map(namesOf)
}

function namesOf(language: string): ReadonlyMap<string, number> {
  const known = byLanguage.get(language)
  if (known !== undefined) return known
  const names = new Map<string, number>()
  if (/^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(language)) {
    addNames(language, names)
    for (const [name, month] of abbreviations[language] ?? []) if (!names.has(name)) names.set(name, month)
  }
  byLanguage.set(language, names)
  return names
}

/** Names alone and beside a day (Slavic and Baltic languages decline them), long and short, from the runtime's locale data. */
function addNames(language: string, names: Map<string, number>): void {
  for (const length of ['long', 'short'] as const) {
    for (const parts of [
      { month: length },
      { month: length, day: 'numeric' },
      { month: length, day: 'numeric', year: 'numeric' },
    ] as const) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...parts, timeZone: 'UTC' })
      for (let month = 0; month < 12; month++) {
        for (const { type, value } of format.formatToParts(Date.UTC(2014, month, 15))) {
          const name = normalizeName(value)
          if (type === 'month' && /\p{L}\.?[\p{L}\p{M}]/u.test(name) && !names.has(name)) names.set(name, month + 1)
        }
      }
    }
  }
}

function mergedNames(): ReadonlyMap<string, number> {
  if (merged !== null) return merged
  const all = new Map<string, number>()
  const ambiguous = new Set<string>()
  for (const language of languages) {
    for (const [name, month] of namesOf(language)) {
      // Two letters are a word of some other language.
      if (name.length < 3) continue
      if (all.has(name) && all.get(name) !== month) ambiguous.add(name)
      all.set(name, month)
    }
  }
  for (const name of ambiguous) all.delete(name)
  merged = all
  return all
}

/** Short forms that pages use and locale data does not know. */
const abbreviations: Readonly<Record<string, readonly (readonly [string, number])[]>> = Object.assign(
  Object.create(null),
  {
    en: [
      ['sept', 9],
      ['sep', 9],
      ['june', 6],
      ['july', 7],
      ['febr', 2],
    ],
    es: [
      ['setiembre', 9],
      ['sept', 9],
      ['ene', 1],
      ['abr', 4],
      ['ago', 8],
      ['dic', 12],
    ],
    de: [
      ['sept', 9],
      ['sep', 9],
      ['mrz', 3],
      ['mär', 3],
      ['maerz', 3],
      ['jänner', 1],
      ['feber', 2],
      ['jan', 1],
      ['feb', 2],
      ['apr', 4],
      ['jun', 6],
      ['jul', 7],
      ['aug', 8],
      ['okt', 10],
      ['nov', 11],
      ['dez', 12],
    ],
    fr: [
      ['fevrier', 2],
      ['aout', 8],
      ['decembre', 12],
      ['fév', 2],
      ['fev', 2],
      ['déc', 12],
      ['juil', 7],
      ['juill', 7],
      ['janv', 1],
      ['avr', 4],
      ['sept', 9],
    ],
    nl: [
      ['mrt', 3],
      ['maa', 3],
    ],
    pt: [
      ['fev', 2],
      ['abr', 4],
      ['mai', 5],
      ['ago', 8],
      ['set', 9],
      ['out', 10],
      ['dez', 12],
      ['marco', 3],
    ],
    it: [
      ['sett', 9],
      ['gen', 1],
      ['mag', 5],
      ['giu', 6],
      ['lug', 7],
      ['ott', 10],
      ['dic', 12],
    ],
    ru: [
      ['янв', 1],
      ['фев', 2],
      ['мар', 3],
      ['апр', 4],
      ['авг', 8],
      ['сен', 9],
      ['сент', 9],
      ['окт', 10],
      ['ноя', 11],
      ['дек', 12],
    ],
    uk: [
      ['січ', 1],
      ['лют', 2],
      ['бер', 3],
      ['кві', 4],
      ['тра', 5],
      ['чер', 6],
      ['лип', 7],
      ['сер', 8],
      ['вер', 9],
      ['жов', 10],
      ['лис', 11],
      ['гру', 12],
    ],
    tr: [
      ['subat', 2],
      ['agustos', 8],
      ['eylul', 9],
      ['kasim', 11],
      ['aralik', 12],
    ],
    ro: [
      ['ian', 1],
      ['iun', 6],
      ['iul', 7],
      ['noi', 11],
    ],
  },
)
