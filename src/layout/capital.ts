/** A text that begins a sentence or stands alone: with a capital letter, where the language has any. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
