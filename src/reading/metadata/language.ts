/** Names the language of a text by ISO 639-1, or null when it cannot tell. */
export type LanguageDetector = (text: string) => string | null

let loaded: Promise<LanguageDetector> | null = null

/** The detector's tables take a second to load, so only who reads pages loads them, once. */
export function loadLanguageDetector(): Promise<LanguageDetector> {
  loaded ??= import('eld/medium').then(({ eld }) => (text) => {
    const { language, isReliable } = eld.detect(text.slice(0, 4_000))
    return language !== '' && isReliable() ? language : null
  })
  return loaded
}

/** The language of the text; for too little of it, and where the words do not tell, what the page says. */
export function findLanguage(text: string, stated: string | null, detect: LanguageDetector): string | null {
  const said = /^[a-z]{2,3}(?=$|[-_])/i.exec(stated ?? '')?.[0].toLowerCase() ?? null
  const heard = text.length < 60 ? null : detect(text)
  return heard ?? said
}
