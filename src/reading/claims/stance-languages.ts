/*
 * How languages other than English reject, doubt or hedge a statement: enough that the exact words of a claim do not count
 * as told where a page denies them. One line a language: German, French, Spanish, Italian, Portuguese, Dutch, Russian.
 */

const words = (lines: readonly string[]) => new RegExp(String.raw`(?<!\p{L})(?:${lines.join('|')})(?!\p{L})`, 'giu')

export const foreignDenial = words([
  String.raw`(?:ist|sei|war|wäre|sind|seien) (?:\p{L}+ )?(?:falsch|unwahr|nicht wahr|unzutreffend|erfunden|gelogen|haltlos|widerlegt)|eine (?:lüge|falschmeldung|erfindung)|stimm(?:t|e|en) (?:so )?nicht|triff(?:t|en) nicht zu|(?:be|ab)streite[tn]|bestritt(?:en)?|dementier(?:t|te|en|ten)|(?:weist|wies|weisen|wiesen) (?:\S+ ){0,6}zurück|keine? (?:beleg|beweis)e?`,
  "(?:est|sont|était|serait|soit) (?:totalement |complètement )?(?:faux|fausses?|infondée?s?|inexacte?s?|un canular|une rumeur)|n['’]est pas (?:vrai|exact)|démen(?:t|ti|tie|tent|tit)|nient? (?:que|avoir|les?|la)|aucune preuve|réfut(?:e|ent|é)",
  '(?:es|son|era|sea) (?:falso|falsa|mentira|un bulo|incierto)|no es (?:cierto|verdad)|desmient(?:e|en)|desmintió|niegan?|negó|no hay pruebas',
  '(?:è|sono|sia) (?:fals[oaie]|una bufala|infondat[oaie])|non è ver[oa]|smentisc(?:e|ono)|(?:ha|hanno) (?:smentito|negato)|nessuna prova',
  '(?:é|são|seja) (?:fals[oa]s?|mentira|boato|infundad[oa])|não é verdade|desment(?:e|em|iu|iram)|negou|negaram|nega que|não há provas',
  '(?:is|zijn|was) (?:onwaar|niet waar|onjuist|verzonnen)|klopt niet|ontken(?:t|de|nen)|weerlegd?t?e?|geen bewijs',
  'неправда|ложь|фейк|не соответствует действительности|опроверга?(?:л|ла|ло|ли|ет|ют)?|отрица(?:ет|ют|л|ла|ли)|нет доказательств',
])

export const foreignDoubt = words([
  'unklar|ungewiss|fraglich|zweifelhaft|bezweifel(?:t|n)|nicht bestätigt|unbestätigt',
  'on ignore si|doutent?|pas (?:été )?(?:confirmé|vérifié)e?|reste à (?:voir|prouver)',
  'no está claro|se desconoce|dudan?|sin confirmar',
  'non è chiaro|dubita(?:no)?|non confermat[oa]',
  'não está claro|não se sabe|duvida(?:m)?|não confirmad[oa]',
  'onduidelijk|onbevestigd|betwijfel(?:t|en)',
  'неясно|неизвестно|сомнева(?:ется|ются)|не подтвержд(?:ено|ается)',
])

export const foreignHedge = words([
  'angeblich|mutmaßlich|offenbar|vermutlich|möglicherweise',
  'aurai(?:t|ent)|serai(?:t|ent)|prétendument|apparemment',
  'supuestamente|presuntamente|habrían?|al parecer',
  'presunt[oaie]|avrebber?o?|sarebber?o?|a quanto pare',
  'supostamente|alegadamente|teriam?',
  'naar verluidt|zou(?:den)?|vermoedelijk',
  'якобы|предположительно|по слухам|возможно',
])

/** Chinese and Japanese part no words, so these are looked for anywhere. */
export const easternDenial = /不实|不實|不是真的|否认|否認|谣言|謠言|辟谣|闢謠|没有证据|デマ|否定し|事実ではない/g
