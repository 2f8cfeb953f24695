import { describe, expect, it } from 'vitest'
import { guessCharset } from '../../../../src/reading/page/guess-charset.ts'

/** Every character of the encoding by its bytes, from its own decoder: nothing here encodes. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label)
  const known = new Map<string, readonly number[]>()
  for (let first = 0; first < 256; first++) {
    known.set(decoder.decode(Uint8Array.of(first)), [first])
    for (let second = 0x40; first >= 0x81 && second < 256; second++) {
      const char = decoder.decode(Uint8Array.of(first, second))
      if ([...char].length === 1 && !known.has(char)) known.set(char, [first, second])
    }
  }
  return Uint8Array.from([...text].flatMap((char) => known.get(char) ?? [0x3f]))
}

describe('the guess of an encoding that nobody names', () => {
  it.each([
    ['windows-1251', 'Паром на острова снова опоздал, потому что капитан потерял ключи в гавани.'],
    ['windows-1251', 'Пором на острови знову запізнився, тому що капітан загубив ключі в гавані.'],
    ['koi8-r', 'Паром на острова снова опоздал, потому что капитан потерял ключи в гавани.'],
    ['windows-1253', 'Το πλοίο για τα νησιά άργησε ξανά, επειδή ο καπετάνιος έχασε τα κλειδιά του στο λιμάνι.'],
    ['windows-1255', 'המעבורת לאיים איחרה שוב, כי הקברניט איבד את המפתחות שלו בנמל.'],
    ['windows-1256', 'تأخرت العبارة إلى الجزر مرة أخرى لأن القبطان فقد مفاتيحه في الميناء.'],
    ['windows-1254', 'Adalara giden vapur yine gecikti, çünkü kaptan anahtarlarını limanda düşürmüştü.'],
    ['windows-1250', 'Prom na wyspy znów się spóźnił, ponieważ kapitan zgubił klucze w porcie.'],
    ['windows-1252', 'Le ferry était encore en retard, parce que le capitaine a perdu ses clés à la fête.'],
    ['windows-1252', 'Die Fähre war wieder verspätet, weil der Kapitän seine Schlüssel verloren hatte.'],
    ['shift_jis', '船長が港で鍵を落としたため、島へのフェリーがまた遅れた。けが人はいなかった。'],
    ['euc-jp', '船長が港で鍵を落としたため、島へのフェリーがまた遅れた。けが人はいなかった。'],
    ['gb18030', '由于船长把钥匙丢在了港口，前往岛屿的渡轮又一次晚点。公司在星期一表示，没有人受伤。'],
    ['big5', '由於船長把鑰匙丟在了港口，前往島嶼的渡輪又一次誤點。公司在星期一表示，沒有人受傷。'],
    ['euc-kr', '선장이 항구에서 열쇠를 잃어버려 섬으로 가는 배가 또 늦었다. 다친 사람은 없다고 한다.'],
  ])('is %s for what is written in it', (label, text) => {
    expect(guessCharset(encode(text, label))).toBe(label)
  })

  it('is windows-1252 where the bytes tell nothing', () => {
    expect(guessCharset(Uint8Array.of(0x61, 0x81, 0x62))).toBe('windows-1252')
    expect(guessCharset(new Uint8Array(0))).toBe('windows-1252')
  })
})
