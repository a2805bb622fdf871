import type { Outline } from '../scenario/outline'

/** Lessons in the order in which each leads to the next; what nobody leads to begins a stretch of its own. */
export function wayThrough<Lesson extends Pick<Outline, 'id' | 'next'>>(
  lessons: readonly Lesson[],
): readonly Lesson[] {
  const led = new Set(lessons.map(({ next }) => next))
  const way = new Set<Lesson>()
  const follow = (lesson: Lesson | undefined): void => {
    if (!lesson || way.has(lesson)) return
    way.add(lesson)
    follow(lessons.find(({ id }) => id === lesson.next))
  }
  for (const lesson of lessons) if (!led.has(lesson.id)) follow(lesson)
  // Those that lead round in a circle.
  for (const lesson of lessons) follow(lesson)
  return [...way]
}

/** Where a lesson may be taken up again: at the first step that is not done, unless an earlier one has to be done by hand. */
export function resumeAt({ steps }: Pick<Outline, 'steps'>, done: ReadonlySet<string>): number {
  const first = steps.findIndex(({ id }) => !done.has(id))
  return first < 0 || steps.slice(0, first).some(({ isTask }) => isTask) ? 0 : first
}
