/** Common given names, lower case: a capitalized pair that begins with one is a person far more often than an outlet. */
export const firstNames: ReadonlySet<string> = new Set(
  `aaron abdul abdullah adam adrian ahmed aisha alan albert alejandro alex alexander alexandra alexis alfred ali alice alicia
  alison allen amanda amber amir amy ana andre andrea andreas andrew andrey angela anita ann anna anne annie anthony antonio
  arjun arthur ashley barack barbara barry ben benjamin bernard bernie beth bill billy bob boris brad bradley brandon brenda
  brett brian bruce bryan carl carla carlos carmen carol caroline catherine cathy charles charlie charlotte chen chloe chris
  christian christina christine christopher cindy claire claudia colin craig cynthia daniel daniela danielle danny dave david
  dean deborah debra dennis derek diana diane dmitry don donald donna dorothy doug douglas dylan ed eddie edith eduardo edward
  edwin elena eli elizabeth ellen emily emma emmanuel eric erica erik ernest esther ethan eugene eva evan evelyn fatima felix
  fernando fiona florence frances francis francisco francois frank franz fred frederick gabriel gareth gary gavin gemma geoff
  george gerald gerard giovanni glenn gloria gordon grace graham greg gregory guillaume gustavo hannah hans harold harriet harry
  hassan heather helen helene henry herbert hillary holly howard hugh hugo hussein ian ibrahim igor imran ingrid irene isaac
  isabel ivan jack jackie jacob jacqueline jake james jamie jan jane janet janice jason javier jay jean jeff jeffrey jen jenna
  jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan joanna joe joel johan johannes john johnny jon jonathan jordan
  jorge jose joseph josh joshua joyce juan judith judy julia julian julie jun justin karen karl kate katherine kathleen kathryn
  kathy katie keith kelly ken kenneth kerry kevin kim kimberly klaus krishna kristen kumar kurt kyle lars laura lauren laurence
  lawrence lee lena leo leon leonard leslie lewis li lily linda lindsay lisa liu liz lorraine louis louise lucas lucy luis luke
  lynn madeleine marc marcel marco marcus margaret maria marie mario marion mark marta martha martin mary mathew matt matteo
  matthew maureen max maya megan mei melissa michael michel michele michelle miguel mike mikhail mitchell mohamed mohammad
  mohammed molly monica nancy natalia natalie natasha nathan neil nicholas nick nicola nicolas nicole nigel nikolai nina noah
  nora oleg oliver olivia omar oscar pablo pamela patricia patrick paul paula pedro penelope peter phil philip philippe phillip pierre
  piotr priya rachel rafael raj rajesh ralph ravi ray raymond rebecca regina ricardo richard rick rob robert roberto robin rodney
  roger roland ron ronald rosa rosemary ross roy russell ruth ryan sally sam samantha samuel sandra sanjay sara sarah scott sean
  sebastian serge sergei sergey sergio shane sharon shawn sheila shirley silvia simon sofia sophia sophie stanley stefan stephanie
  stephen steve steven stuart sue sunil suresh susan suzanne sven sylvia tanya tara taylor ted teresa terry theresa thomas tim timothy
  tina todd tom tommy toni tony tracy trevor valerie vanessa vera veronica victor victoria vijay vincent virginia vivek vladimir
  walter wang wayne wei wendy will william wolfgang xavier yan yang yasmin yolanda yuri yusuf zach zhang zoe`
    .split(/\s+/)
    .filter((name) => name !== ''),
)
