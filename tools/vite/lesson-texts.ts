/** Puts the texts of all lessons of a language into one file: who opens one wants to see the list of all. */
export function lessonGroup(id: string): string | null {
  const [, language] = /\/src\/lessons\/([^/]+)\/[^/]+\.md\b/.exec(id.replaceAll('\\', '/')) ?? [];
  return language === undefined ? null : `lessons-${language}`;
}
