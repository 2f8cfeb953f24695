/** How writers break an address so that nobody follows it by accident: `[.]`, `(dot)`, ` dot `, `[:]`, `hxxp`. */
export const defangedDot = String.raw`(?:\.|\s?[\[({]\s?(?:\.|dot)\s?[\])}]\s?| dot )`
export const defangedColon = String.raw`(?:\[:\]|:)`

const anyDot = new RegExp(defangedDot, 'gi')
const anyColon = new RegExp(defangedColon, 'g')

/** Undoes the defanging of one address or host name. */
export function refang(text: string): string {
  return text.replace(anyDot, '.').replace(anyColon, ':')
}
