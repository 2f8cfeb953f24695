/** Closes what was opened, the last one first; what fails to close does not keep the rest open. */
export interface Closers {
  /** What comes after `closeAll` is closed at once. */
  add(close: () => Promise<void>): void
  /** Safe to call twice. @throws the first failure, after everything was tried. */
  closeAll(): Promise<void>
}

export function createClosers(): Closers {
  const stack: (() => Promise<void>)[] = []
  let closing: Promise<void> | null = null
  const run = async (): Promise<void> => {
    const failures: unknown[] = []
    for (let close = stack.pop(); close; close = stack.pop()) await close().catch((error) => failures.push(error))
    if (failures.length > 0) throw failures[0]
  }
  return {
    add(close) {
      if (closing === null) stack.push(close)
      // It was still being opened when all was closed; whoever opened it has gone.
      else void closing.finally(close).catch(() => {})
    },
    closeAll() {
      closing ??= run()
      return closing
    },
  }
}
