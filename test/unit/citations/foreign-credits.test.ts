import { describe, expect, it } from 'vitest'
import { findAttributions } from '../../../src/reading/citations/index.ts'

const known = { outlets: new Set(['uferbote', 'larive']), own: new Set(['unserblatt']) }
const namesOf = (text: string) => findAttributions(text, known).map(({ name }) => name)

describe('credits in other languages', () => {
  it.each([
    ['Laut Spiegel funkt das Gerät jede Nacht.', 'Spiegel'],
    ['Laut einem Bericht der Süddeutschen Zeitung funkt das Gerät.', 'Süddeutschen Zeitung'],
    ['Wie der Uferbote berichtet, funkt das Gerät.', 'Uferbote'],
    ['Das Gerät funkt, wie das Fachblatt „Kabel & Draht“ schreibt.', 'Kabel & Draht'],
    ['Dem ZDF zufolge funkt das Gerät.', 'ZDF'],
    ['Das Gerät funkt, meldet die dpa unter Berufung auf Heise.', 'Heise'],
    ['Nach Informationen der Nachrichtenagentur Reuters funkt das Gerät.', 'Reuters'],
    ['Der Hersteller schwieg gegenüber Netzpolitik.org dazu.', 'Netzpolitik.org'],
    ['Selon Le Monde, l’appareil émet chaque nuit.', 'Le Monde'],
    ["D'après le site Numerama, l'appareil émet.", 'Numerama'],
    ["Selon une enquête de Mediapart, l'appareil émet.", 'Mediapart'],
    ["L'appareil émet, rapporte le quotidien « La Rive ».", 'La Rive'],
    ["Comme l'a révélé La Rive, l'appareil émet.", 'La Rive'],
    ['Según El País, el aparato emite cada noche.', 'El País'],
    ['Según informó la agencia EFE, el aparato emite.', 'EFE'],
    ['El aparato emite, de acuerdo con el diario Clarín.', 'Clarín'],
    ['El aparato, publicado por el periódico La Costa, emite.', 'La Costa'],
    ['Secondo La Repubblica, l’apparecchio trasmette.', 'La Repubblica'],
    ["Secondo quanto riporta l'ANSA, l'apparecchio trasmette.", 'ANSA'],
    ['Come riferisce il Corriere della Sera, l’apparecchio trasmette.', 'Corriere della Sera'],
    ['Segundo a Folha de S.Paulo, o aparelho transmite.', 'Folha de S.Paulo'],
    ['De acordo com o jornal O Rio, o aparelho transmite.', 'O Rio'],
    ['O aparelho transmite, conforme noticiou o UOL.', 'UOL'],
    ['Volgens de Volkskrant zendt het toestel elke nacht.', 'Volkskrant'],
    ['Het toestel zendt, meldt persbureau ANP.', 'ANP'],
    ['По данным РБК, аппарат передаёт данные.', 'РБК'],
    ['Аппарат передаёт данные, сообщает «Медуза».', 'Медуза'],
    ['Как пишет газета «Речной вестник», аппарат передаёт данные.', 'Речной вестник'],
    ['Аппарат передаёт данные, пишет The Verge со ссылкой на Reuters.', 'Reuters'],
    ['据路透社报道，该手机每晚发送数据。', '路透社'],
    ['据《纽约时报》报道，该手机发送数据。', '纽约时报'],
    ['根据TechCrunch报道，该手机发送数据。', 'TechCrunch'],
    ['該手機發送資料。來源：聯合新聞網', '聯合新聞網'],
    ['ロイター通信社によると、端末は毎晩送信する。', 'ロイター通信社'],
  ])('%s → %s', (text, name) => {
    expect(namesOf(text)).toContain(name)
  })

  it('keep the words that credit, with their place', () => {
    const text = 'Das Gerät funkt. Laut Spiegel tut es das jede Nacht.'
    const [found] = findAttributions(text, known)
    expect(found).toEqual({ name: 'Spiegel', quote: 'Laut Spiegel', start: 17, end: 29 })
  })

  it.each([
    'Laut Gesetz ist das verboten.',
    'Laut Polizei und laut Hersteller geschah nichts.',
    'Das Radio war laut und die Zeitung still.',
    'Wie Xaver schreibt, ist er zufrieden.',
    'Selon lui, et selon Thierry Brunel, tout va bien.',
    'Selon Paris, tout va bien.',
    'Según Rajoy, todo va bien. El segundo Congreso fue mejor.',
    'Secondo Rossi va tutto bene. Il secondo Corriere arriva domani.',
    'Segundo o ministro, tudo bem. O segundo Jornal chega amanhã.',
    'По данным Иванова, всё в порядке.',
    '他说：消息不实。',
    'The public informed the Post office. So Reuters moved on to the view from Wien.',
    'Laut Unser Blatt ist alles gut.',
  ])('are not: %s', (text) => {
    expect(namesOf(text)).toEqual([])
  })
})

describe('source lines in other languages', () => {
  it.each([
    ['Quelle: Heise', ['Heise']],
    ['Quellen: Heise, Golem und Der Standard', ['Heise', 'Golem', 'Der Standard']],
    ['Fuente: Xataka', ['Xataka']],
    ['Source : Numerama', ['Numerama']],
    ['Fonte: Il Post', ['Il Post']],
    ['Bron: Tweakers', ['Tweakers']],
    ['Источник: РБК', ['РБК']],
    ['来源：新华网', ['新华网']],
  ])('%s', async (line, names) => {
    const { findSourceLines } = await import('../../../src/reading/citations/source-list.ts')
    expect(findSourceLines(`Ein Text davor.\n\n${line}`, known).map(({ name }) => name)).toEqual(names)
  })
})

describe('half a hostile megabyte in another language', () => {
  it.each([
    'laut ',
    'Laut der Zeitung ',
    'selon Le Monde ',
    'Xaver ',
    'X zufolge ',
    'según ',
    '据',
    '《',
    'secondo l’',
    'сообщает ',
  ])('of "%s" is read to its end', (piece) => {
    const text = `laut selon según secondo сообщает 报道 ${piece.repeat(Math.ceil(500_000 / piece.length))}`
    expect(Array.isArray(findAttributions(text, known))).toBe(true)
  })
})
