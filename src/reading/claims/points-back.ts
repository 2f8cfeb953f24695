/** Words that point back to what was said, or that add to it. */
export const pointsBack =
  /\b(?:both|its?|he|him|his|she|hers?|they|them|theirs?|so|too|also|as well|along|likewise|either|neither|nor|same|still|again|however|afterwards)\b|\bthere\b(?! (?:is|are|was|were|has|have|will|would|can|may|might|must)\b)|(?:^|[,;:] (?:and |but )?)["“‘]?(?:this|that|these|those)\b|\b(?:this|that|these|those)[.,;:!?]|^The (?:user|owner|man|woman|poster|author|report|article|post|forum|researchers?|lab|company|firm|site|writer|complaint)\b/i
