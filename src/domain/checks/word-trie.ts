/** A word of the rules found in a text; offsets count characters of the normalised text. */
export type Hit = { readonly word: string; readonly start: number; readonly end: number }

export type Trie = { readonly next: Map<string, Trie>; word?: string }

export function buildTrie(words: readonly string[]): Trie {
  const root: Trie = { next: new Map() }
  for (const word of words) {
    let node = root
    for (const character of word) {
      const known = node.next.get(character) ?? { next: new Map<string, Trie>() }
      node.next.set(character, known)
      node = known
    }
    node.word = word
  }
  return root
}

/** Every word at every place, the overlapping ones too: at most the longest word's length of steps a place. */
export function findWords(trie: Trie, text: string): Hit[] {
  const hits: Hit[] = []
  for (let start = 0; start < text.length; start += 1) {
    let node = trie.next.get(text.charAt(start))
    for (let end = start + 1; node; end += 1) {
      if (node.word !== undefined) hits.push({ word: node.word, start, end })
      node = node.next.get(text.charAt(end))
    }
  }
  return hits
}
