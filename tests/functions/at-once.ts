/** So many calls are on their way at any moment. */
const AT_ONCE = 60

/** Does the same for each of many, as many people at once would. */
export async function eachAtOnce<T>(items: readonly T[], perform: (item: T) => Promise<void>): Promise<void> {
  let next = 0
  const one = async () => {
    while (next < items.length) await perform(items[next++] as T)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}
