/*
 * What words have to do with each other when reports of one thing are compared. Each line is a class that holds for any
 * subject; none is fitted to a single text.
 */

/** Words that say the same in most reports. The first of each line stands for all. */
export const synonyms = `photo photograph picture pic image snap snapshot selfie
text texts sms mms
message messages messaging
send sends sent sending transmit upload transfer pass forward ship relay leak deliver push submit exfiltrate beam copy
phone smartphone handset phablet device telephone mobile cellphone gadget
server machine host computer endpoint
user owner customer consumer buyer
secretly covertly silently quietly surreptitiously stealthily hidden secret
ask permission consent approval prompt authorization authorisation
continue persist carry resume remain persistent keep
flash reflash reinstall
firmware rom
root rooting rooted
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
fake false hoax forged forgery forger doctored counterfeit
vote voted ballot
kid child children kids
climb rise rose increase increased grow grew
fall fell drop decrease decline declined
company firm manufacturer maker
injure injury hurt wound
pay spend cost
resident inhabitant citizen local villager neighbour neighbor
check inspect examine verify`

/** Words that go with an event without naming it: what the first stands for (the second) counts in part. */
export const relatedWords = `still continue
again continue
anyway continue
nevertheless continue
regardless continue
unabated continue
connection send
connect send
contact send
communicate send
receive send
receives send
get send
collect send
obtain send
gather send
harvest send
go send
went send
give send
hand send
move send
leave send
flash firmware
text message
bring send
dead kill
die kill`

/** How much a word counts for what it only goes with. */
export const relatedShare = 0.6

/** Words for two things at once. */
export const doubles: Readonly<Record<string, string>> = { sms: 'message', mms: 'message' }
