/*
 * How languages other than English credit a source by name. In a pattern `X` stands for the name with its article and its
 * kind ("die Zeitung X"); everything else is a regular expression, bounded in every part.
 */

export interface CreditLanguage {
  /** Words in lower case, parted by blanks: a text without any of them has no credit in the language. */
  readonly markers: string
  /** Articles and contracted prepositions before a name, with their blank. */
  readonly articles: string
  /** What kind of source a name may be introduced as. */
  readonly kinds: string
  /** Words after a name that make it the one who says something. */
  readonly after: string
  readonly patterns: readonly string[]
}

const german: CreditLanguage = {
  markers:
    'laut zufolge wie angaben informationen recherchen berichten bericht darstellung berufung berichtet berichtete meldet meldete schreibt schrieb gegenüber',
  articles: '(?:de[rmns]|die|das|eine[rms]?|ein) ',
  kinds:
    '(?:Tages|Wochen|Fach|Nachrichten|Online|Sonntags)?(?:[Zz]eitung|[Zz]eitschrift|[Mm]agazin|[Aa]gentur|[Pp]ortal|[Bb]log|[Bb]latt|[Dd]ienst|[Ss]ender)(?:e?s)?|Website|Webseite|Seite|Forum|Sicherheitsfirma|Labor|Institut',
  after: 'zufolge|berichtet|berichtete|meldet|meldete|schreibt|schrieb|zitiert|enthüllte',
  patterns: [
    '[Ll]aut(?: (?:einem|einer|dem|der|eines)? ?(?:Bericht|Artikel|Beitrag|Meldung|Angaben|Recherchen|Informationen)(?: (?:von|vom|des|der|in|im|auf|bei))?)? X',
    '[Nn]ach (?:Angaben|Informationen|Recherchen|Berichten|einem Bericht|Darstellung) (?:von|vom|des|der) X',
    '[Uu]nter Berufung auf X',
    '[Ww]ie X (?:berichtet|berichtete|meldet|meldete|schreibt|schrieb|erfuhr|erfahren hat|herausfand|mitteilt|mitteilte|enthüllte)',
    '(?:berichtet|berichtete|meldet|meldete|schreibt|schrieb) X',
    '(?:sagte (?:er|sie)|erklärte (?:er|sie)|bestätigte (?:er|sie))? ?gegenüber X',
  ],
}

const french: CreditLanguage = {
  markers:
    'selon après comme rapporté rapportée rapportés rapporte indique indiqué écrit révèle révélé révélée affirme relate annonce explique précise cité citée repéré relayé publié publiée citant',
  articles: "(?:les?|la|l['’]|des|du|de la|de l['’]|un|une|d['’]une?) ?",
  kinds:
    'journal|quotidien|hebdomadaire|magazine|site(?: web| internet)?|blog|agence(?: de presse)?|chaîne|radio|revue|forum|société de sécurité|laboratoire|institut|portail',
  after: 'rapporte|indique|écrit|révèle|relate|(?:a|avait) (?:rapporté|révélé|indiqué|écrit|publié)',
  patterns: [
    "(?:[Ss]elon|[Dd]['’]après)(?: (?:un (?:article|rapport|billet|message|communiqué)|une (?:enquête|étude|information)|les informations|des informations) (?:de|du|des|publiée? (?:par|sur|dans)|paru dans|parue dans))? ?X",
    "[Cc]omme (?:l['’](?:a|ont|avait) )?(?:rapporté|révélé|indiqué|écrit|rapporte|indique|le rapporte|le révèle|l['’]écrit|l['’]explique) X",
    '(?:rapporte|indique|écrit|révèle|affirme|relate|annonce|explique|précise)(?:-t-(?:il|elle))? X',
    '(?:rapporté|révélé|cité|repéré|relayé|publié)e?s? par X',
    'citant X',
  ],
}

const spanish: CreditLanguage = {
  markers:
    'según acuerdo informa informó publica publicó publicado publicada difundido revela reveló revelado citado citando recogido recogidos asegura recoge señala',
  articles: '(?:el|la|los|las|del|al|de la|un|una) ',
  kinds:
    'diario|periódico|revista|agencia(?: de (?:noticias|prensa))?|portal|blog|sitio(?: web)?|web|página|cadena|foro|medio|laboratorio|instituto|semanario',
  after: 'informa|informó|publica|publicó|revela|reveló|asegura|recoge|ha (?:publicado|informado|revelado)',
  patterns: [
    '[Ss]egún (?:(?:un (?:informe|artículo|reportaje)|una (?:investigación|información|nota)) (?:de|del|publicad[oa] (?:por|en)) |(?:informa|informó|ha informado|publica|publicó|recoge|cuenta|señala|revela|reveló|explica) )?X',
    '[Dd]e acuerdo (?:con|a) X',
    '[Cc]omo (?:informa|informó|publica|publicó|recoge|cuenta|señala|reveló|ha publicado) X',
    '(?:informó|informa|publicó|reveló|ha publicado|ha revelado|asegura|recoge) X',
    '(?:publicado|difundido|revelado|citado|recogido)s? (?:por|en) X',
    'citando a X',
  ],
}

const italian: CreditLanguage = {
  markers: 'secondo stando riporta riferisce scrive rivela scritto riportato rivelato pubblicato citato citando',
  articles: "(?:il|lo|la|i|gli|le|l['’]|del|dello|della|dell['’]|dal|dalla|dall['’]|al|alla|all['’]|un|una) ?",
  kinds:
    'quotidiano|giornale|settimanale|mensile|rivista|agenzia(?: di stampa)?|sito|portale|blog|forum|emittente|testata|laboratorio|istituto|società di sicurezza',
  after: 'riporta|riferisce|scrive|rivela|ha (?:scritto|riportato|rivelato|pubblicato)',
  patterns: [
    "(?<!(?:[Ii]l|[Uu]n|del|al|nel|dal) )[Ss]econdo (?:(?:quanto (?:riporta|riferisce|scrive|riportato da|riferito da|scritto da|rivelato da)|un (?:articolo|rapporto)(?: di| del)?|un['’](?:inchiesta|indagine) (?:di|del)) ?)?X",
    "[Ss]tando (?:a|ad|al|alla|all['’]|a quanto (?:riporta|riferisce|scrive)) ?X",
    '[Cc]ome (?:riporta|riferisce|scrive|rivela|ha scritto|ha rivelato|riportato da) X',
    '(?:riporta|riferisce|scrive|rivela|ha scritto|ha rivelato|ha riportato) X',
    "(?:riportato|rivelato|pubblicato|citato)[ai]? d(?:a|al|alla|all[’']) ?X",
    'citando X',
  ],
}

const portuguese: CreditLanguage = {
  markers:
    'segundo acordo conforme informou noticiou noticia publicou revelou relatou publicado publicada divulgado divulgada revelado noticiado citado citando',
  articles: '(?:os?|as?|d[oa]s?|pel[oa]s?|ao|à|um|uma) ',
  kinds:
    'jornal|revista|agência(?: de notícias)?|site|portal|blog|blogue|emissora|fórum|laboratório|instituto|canal|página',
  after: 'informou|noticiou|publicou|revelou|noticia|relatou',
  patterns: [
    '(?<!(?:[Oo]|[Uu]m|no|do|ao|pelo) )[Ss]egundo (?:(?:informa|informou|noticiou|publicou|apurou|reportagem d[oa]|um artigo d[oa]) )?X',
    '[Dd]e acordo com X',
    '[Cc]onforme (?:noticiou |informou |publicou |revelou |apurou )?X',
    '(?:informou|noticiou|publicou|revelou|noticia|relatou) X',
    '(?:publicad|divulgad|revelad|noticiad|citad)[oa]s? (?:pel[oa]s?|n[oa]) X',
    'citando X',
  ],
}

const dutch: CreditLanguage = {
  markers: 'volgens zoals meldt meldde schrijft schreef bericht aldus',
  articles: '(?:de|het|een) ',
  kinds: 'krant|dagblad|weekblad|tijdschrift|persbureau|website|site|blog|omroep|forum|beveiligingsbedrijf',
  after: 'meldt|meldde|schrijft|schreef|bericht',
  patterns: [
    '[Vv]olgens (?:een (?:bericht|artikel|onderzoek) (?:van|in|op) )?X',
    '(?:meldt|meldde|schrijft|schreef|bericht|aldus) X',
    '[Zz]oals X (?:meldt|schrijft|bericht)',
  ],
}

const russian: CreditLanguage = {
  markers:
    'данным информации сведениям сообщению сообщениям сообщает сообщают сообщил сообщила сообщило сообщили пишет пишут передаёт передает передают рассказал рассказала рассказали отмечает ссылкой согласно',
  articles: '(?!)',
  kinds:
    '(?:информ)?агентств(?:о|а|у|ом)|издани(?:е|я|ю|ем)|газет(?:а|ы|е|ой)|журнал(?:а|у|ом)?|телеканал(?:а|у|ом)?|портал(?:а|у|ом)?|сайт(?:а|у|ом)?|блог(?:а|у|ом)?|форум(?:а|у|ом)?|компани(?:я|и|ей)',
  after: 'сообщает|сообщил[аои]?|пишет|передаёт|передает',
  patterns: [
    '[Пп]о (?:данным|информации|сведениям|сообщению|сообщениям) X',
    '[Сс]о ссылкой на X',
    '[Сс]огласно X',
    '(?:[Кк]ак )?(?:сообщает|сообщают|сообщил[аои]?|пишет|пишут|передаёт|передает|передают|рассказал[аои]?|отмечает) X',
  ],
}

export const creditLanguages: readonly CreditLanguage[] = [german, french, spanish, italian, portuguese, dutch, russian]
