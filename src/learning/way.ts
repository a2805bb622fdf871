import type { Scenario } from '../scenario/scenario'

/** Lessons in the order in which each leads to the next; what nobody leads to begins a stretch of its own. */
export function wayThrough(lessons: readonly Scenario[]): readonly Scenario[] {
  const led = new Set(lessons.flatMap(({ outro }) => outro?.next ?? []))
  const way = new Set<Scenario>()
  const follow = (lesson: Scenario | undefined): void => {
    if (!lesson || way.has(lesson)) return
    way.add(lesson)
    follow(lessons.find(({ id }) => id === lesson.outro?.next))
  }
  for (const lesson of lessons) if (!led.has(lesson.id)) follow(lesson)
  // Those that lead round in a circle.
  for (const lesson of lessons) follow(lesson)
  return [...way]
}
