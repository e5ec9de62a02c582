/** A calm voice over a loudspeaker. */
const CHARACTERS_A_SECOND = 4

export const spokenSeconds = (text: string): number => Math.ceil(text.length / CHARACTERS_A_SECOND)
