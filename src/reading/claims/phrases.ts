/** A run of words that says one thing, in lower-case words parted by single blanks. */
export interface Phrase {
  /** Bounded in every part, so that reading stays linear. */
  readonly pattern: RegExp
  readonly term: string
  readonly negated: boolean
  readonly strength: number
}

const phrase = (pattern: string, term: string, { negated = false, strength = 1 } = {}): Phrase => ({
  pattern: new RegExp(`(?<![^ ])(?:${pattern})(?![^ ])`, 'g'),
  term,
  negated,
  strength,
})

const not = String.raw`(?:not|never|\w{2,6}n't)(?: (?:been|being|even|ever|once|yet|really|at all))?`
const gap = (most: number) => String.raw`(?:\S{1,24} ){0,${most}}?`

/** Phrases that the words one by one do not give: what is off, who was not asked, and what did not end by being fought. */
export const phrases: readonly Phrase[] = [
  phrase(`${not} (?:in use|active|activated|enabled|running|set up|signed in|switched on|turned on)`, 'switch'),
  phrase(`${not} on(?= (?:and|but|or|at the time|when|while)|$)`, 'switch'),
  phrase(`(?:switch|turn)(?:s|ed|ing)? ${gap(3)}off`, 'switch'),
  phrase(`(?:switch|turn)(?:s|ed|ing)? ${gap(3)}on`, 'switch', { negated: true }),
  phrase('(?:disabl|deactivat)(?:e|es|ed|ing)', 'switch'),
  phrase('(?:enabl|activat)(?:e|es|ed|ing)', 'switch', { negated: true }),
  phrase(`without ${gap(6)}(?:leave|say|questions?)`, 'ask', { negated: true }),
  phrase(
    `(?:changed|changes) nothing|(?:made|makes) no difference|to no avail|in vain|${not} (?:help|helped|matter|mind|care|cure|(?:end|stop|change) (?:it|this|that))|(?:was|is|were) no (?:help|cure|use)`,
    'continu',
    { strength: 0.8 },
  ),
  phrase('all the same|as before|(?:picked|picks|took) up where|(?:went|goes|go) on', 'continu', { strength: 0.8 }),
]
