type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T]?: NonNullable<T[K]>
}

/** The fields that were given: without those that are null or undefined, as optional inputs arrive from outside. */
export function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as Defined<T>
}
