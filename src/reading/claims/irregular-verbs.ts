/** English verbs whose past forms a stemmer does not bring back: the form, then the verb. */
const forms =
  `arose arise arisen arise ate eat eaten eat beat beat beaten beat became become began begin begun begin bent bend bit bite bitten bite bled
bleed blew blow blown blow bore bear borne bear bought buy bound bind bred breed broke break broken break brought bring built build burnt burn caught
catch chose choose chosen choose clung cling crept creep dealt deal dreamt dream drew draw drawn draw drank drink drunk drink drove drive driven drive
dug dig dwelt dwell fed feed fell fall fallen fall felt feel fled flee flew fly flown fly flung fling forbade forbid forbidden forbid forgot forget forgotten forget forgave
forgive fought fight found find froze freeze frozen freeze gave give given give grew grow grown grow heard hear held hold hid hide
hidden hide hung hang kept keep knelt kneel knew know known know laid lay learnt learn lent lend lit light lost lose made make meant mean met meet
mistook mistake mistaken mistake overheard overhear paid pay proven prove ran run rang ring rung ring rose rise risen rise sang sing sung sing sank sink sunk
sink sat sit saw see seen see sent send shook shake shaken shake shone shine shot shoot shown show shrank shrink slept sleep slid slide sold sell sought seek
spent spend spoke speak spoken speak sprang spring spun spin stole steal stolen steal stood stand struck strike stuck stick stung sting swam swim swept
sweep swore swear sworn swear swung swing taken take taught teach thought think threw throw thrown throw told tell tore tear torn tear took take undertook undertake
understood understand upheld uphold went go withdrew withdraw withdrawn withdraw withheld withhold woke wake woken wake won win wore wear worn wear wound wind
wove weave woven weave wrote write written write`.split(/\s+/)

const verbs = new Map<string, string>()
for (let at = 0; at + 1 < forms.length; at += 2) verbs.set(forms[at] ?? '', forms[at + 1] ?? '')

/** The verb of an irregular past form; other words as they are. */
export function verbOf(word: string): string {
  return verbs.get(word) ?? word
}
