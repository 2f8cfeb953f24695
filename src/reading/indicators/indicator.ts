/** A technical name that stands in a text. Offsets count UTF-16 units; `quote` is the text between them. */
export interface Indicator {
  readonly kind: 'IP_ADDRESS' | 'DOMAIN' | 'IMEI'
  /** Canonical: refanged, lower case, RFC 5952, digits only. */
  readonly name: string
  readonly quote: string
  readonly start: number
  readonly end: number
}
