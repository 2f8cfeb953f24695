/** A mark before a statement that it is none ("Fake news: …", "Myth: …"). */
export const labelledFalse =
  /^["“\s]*(?:fake news|fake|hoax|myth|false|false claim|not true|untrue|wrong|debunked|(?:mis|dis)information|fact[- ]?check(?:ed)?[:–—-] ?(?:false|fake|not true))\s*[:–—]/i

/** A verdict after a statement, as fact-checkers and correctors put it ("Rating: False", "Correction: it does not"). */
export const verdictAfter =
  /^["”’\s]*(?:(?:our )?(?:rating|verdict|ruling|conclusion|finding|assessment|truth|answer|result)\s*[:–—-]\s*(?:mostly |largely |totally )?(?:false|fake|no\b|not true|untrue|wrong|misleading|pants on fire|a hoax|hoax|myth|debunked)|(?:correction|update|editor['’]?s note|clarification)\s*[:–—]\s*(?:it|this|that|they|these|the \w+)\b[^\n.]{0,60}?\b(?:not|never|wrong|false|incorrect|untrue|retract\w*))\b/i

/** What a story is that is not meant, or not fit, to be believed. */
export const inventedStory =
  /\b(?:is|was|are|were) (?:only |just |nothing but |but )?(?:a joke|satire|an invention|made up|invented|a lie|lies|fiction|a fabrication|rubbish|propaganda|a rumou?r|a prank|a legend)\b/gi

/** That nobody has shown, said or could confirm it leaves it open. */
export const unproven =
  /\b(?:nobody|no[- ]one|none|never|not|n['’]t|cannot|unable to|fail(?:s|ed)? to|nothing) (?:\p{L}+ ){0,2}?(?:show[ns]?|showed|proves?|proved|proven|confirm(?:s|ed)?|verif(?:y|ies|ied)|establish(?:ed)?|demonstrated?|said|claimed|found|find|suggests?|suggested) (?:(?:any|yet|so far|enough|evidence|proof) ){0,2}that\b/giu

/** What makes the words after it a mere thought or wish. */
export const supposition =
  /(?:^|[\s(,;:–—])(?:if|whether|unless|suppose|supposing|assuming|imagine|in case|wish(?:es|ed)?|hopes?|hoped)(?: that)?\s+$/i

/** That people talk of it. */
export const hearsay = /\b(?:rumou?rs?|hearsay|allegations?|accusations?|gossip|whispers|word has it)\b/i
