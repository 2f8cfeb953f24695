import { porterStem } from '../../shared/porter-stem.ts'

/** Words that say the same in most reports. The first of each line stands for all; kept short on purpose. */
const synonyms = `photo photograph picture pic image snap snapshot selfie
text texts sms mms
message messages messaging
send sends sent sending transmit upload transfer pass forward ship relay leak deliver push submit exfiltrate beam copy
phone smartphone handset phablet device telephone mobile cellphone gadget
server machine host computer endpoint
user owner customer consumer buyer
secretly covertly silently quietly surreptitiously stealthily hidden secret
ask permission consent approval prompt
continue persist carry resume remain
flash reflash reinstall
firmware rom
root rooting rooted
switch switched turn turned disable disabled deactivate deactivated off
register registered registration assigned allocated
data information personal
storage gallery memory
kill killed murder murdered slay slain
die died dead death
buy bought purchase acquire
car vehicle automobile
doctor physician
money cash funds
illegal unlawful
ban banned prohibit prohibited outlaw forbid
steal stole stolen theft
attack attacked assault
cause causes caused
hack hacked breach breached compromise compromised
spy spying spies spyware surveillance eavesdrop
fake false hoax forged doctored
vote voted ballot
kid child children kids
climb rise rose increase increased grow grew
fall fell drop decrease decline declined
company firm manufacturer maker`

const places: Readonly<Record<string, string>> = {
  chinese: 'china',
  american: 'america',
  russian: 'russia',
  british: 'britain',
  french: 'france',
  german: 'germany',
  indian: 'india',
  japanese: 'japan',
  korean: 'korea',
  ukrainian: 'ukraine',
  israeli: 'israel',
  iranian: 'iran',
  finnish: 'finland',
}

const canonical = new Map<string, string>()
for (const line of synonyms.split('\n')) {
  const words = line.split(' ')
  for (const word of words) {
    const stem = porterStem(word)
    if (!canonical.has(stem)) canonical.set(stem, porterStem(words[0] ?? word))
  }
}

/** Words without a claim of their own. Negations are kept apart by the stance rules. */
const emptyWords = new Set(
  `a about after again all also am an and any are as at be because been before being but by can could did do does doing down during each
  even few for from further get gets got had has have having he her here hers him his how i if in into is it its itself just let like
  made make many may me might more most much must my no nor not now of off on once one only or other others our ours out over own per
  put same shall she should so some such than that the their theirs them then there these they thing things this those through thus to
  too under until up upon us very was we well went were what when where which while who whom whose why will with within without would
  you your yours say says said according report reports reported claim claims claimed allege alleged allegedly reportedly new don t s
  happen happens happened take takes took place called come comes came`.split(/\s+/),
)

/** The content term that a folded word stands for; null for words without content. */
export function termOf(word: string): string | null {
  if (word === 'off') return 'switch'
  if (emptyWords.has(word) || word.length < 2) return null
  const stem = porterStem(places[word] ?? word)
  return canonical.get(stem) ?? stem
}
