/**
 * Well-known outlets of other languages, as their names are squashed (lower case, letters and digits only). Many are
 * common words or surnames in English, so they count only where a text credits somebody in such a language.
 */
export const foreignOutlets: ReadonlySet<string> = new Set(
  `spiegelonline zeitonline zeit faz frankfurterallgemeine frankfurterallgemeinezeitung sueddeutsche suddeutschezeitung tagesschau
  tagesspiegel taz welt bild stern focus golem golemde netzpolitik netzpolitikorg derstandard standard presse nzz
  neuezurcherzeitung ard zdf orf srf
  parisien leparisien express lexpress point lepoint lobs echos lesechos monde figaro numerama nextinpact franceinfo rfi rtbf soir lesoir
  pais mundo eldiario eldiarioes elconfidencial vanguardia lavanguardia elperiodico xataka clarin nacion lanacion infobae
  universal eluniversal europapress rtve
  repubblica stampa lastampa sole24ore ilsole24ore fattoquotidiano ilfattoquotidiano post ilpost corriere corrieredellasera
  messaggero adnkronos
  folha folhadespaulo globo oglobo estadao g1 publico expresso observador lusa uol tecmundo
  nrc volkskrant devolkskrant telegraaf detelegraaf trouw nos tweakers anp
  ведомости ведомостей коммерсантъ коммерсант коммерсанта рбк медуза интерфакс интерфакса тасс известия известии известиа
  риановости лента лентару газетару бибиси`
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/\s+/),
)

/** Parts of names that outlets bear in other languages. */
export const foreignOutletParts =
  /zeitung|rundschau|tagblatt|nachrichten|anzeiger|kurier|presseagentur|courrier|quotidien|gazzetta|giornale|corriere|periodico|jornal|diario|agencia|agenzia|dagblad|nieuws|новост|газет|агентств|вестник|медиа/
