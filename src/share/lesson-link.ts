import { t, type Text } from '../base/text.ts';
import type { Words } from '../base/words.ts';
import { failure, type Outcome, success } from '../base/outcome.ts';
import { LESSON_PREFIX } from './lesson-fragment.ts';
import { deflated, fromBase64Url, inflated, toBase64Url } from './packed-text.ts';

/*
 * A link to a lesson: `lesson=04-the-cliff` names one of ours, `lesson=~PAYLOAD` holds the text of another, deflated, as
 * base64url.
 */
const PACKED = '~';

/** Characters of a URL that holds a lesson: more than of other links, as it is pasted into a course page rather than a chat. */
export const LESSON_LINK_LIMIT = 8000;

export type LinkedLesson =
  { readonly kind: 'built-in'; readonly id: string } | { readonly kind: 'text'; readonly text: string };

/** The fragment for a lesson, and whether its URL is longer than links may be. */
export async function writeLessonLink(
  lesson: LinkedLesson,
  pageUrl: string,
): Promise<{ readonly fragment: string; readonly tooLong: boolean }> {
  const content = lesson.kind === 'built-in' ? lesson.id : PACKED + toBase64Url(await deflated(lesson.text));
  const fragment = LESSON_PREFIX + content;
  return { fragment, tooLong: pageUrl.length + 1 + fragment.length > LESSON_LINK_LIMIT };
}

/** What a fragment links to. A lesson that was cut ends with a line that says so in the reader's words. Never rejects. */
export async function readLessonLink(fragment: string, say: Words): Promise<Outcome<LinkedLesson, Text>> {
  const content = fragment.slice(LESSON_PREFIX.length);
  if (!content.startsWith(PACKED))
    return /^[\w-]{1,80}$/.test(content)
      ? success({ kind: 'built-in', id: content })
      : failure(t`The link names no lesson.`);
  const { bytes, whole } = fromBase64Url(content.slice(PACKED.length));
  const { text, ...unpacked } = await inflated(bytes);
  if (text === '') return failure(t`The lesson in the link cannot be read.`);
  // Half a lesson is read as far as it goes; what is missing is then told by line.
  const complete = whole && unpacked.whole && !unpacked.tooLarge;
  return success({ kind: 'text', text: complete ? text : `${text}\n\n## ${say`The link was cut here`}\n` });
}
