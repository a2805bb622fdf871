# Learning alone: lessons, the way through them, progress

## A lesson

ui-lesson = Lesson
ui-lesson-intro = Before you begin
ui-lesson-predict = Predict
ui-lesson-watch = Watch
ui-lesson-review = What came, and why
ui-lesson-task = Your task
ui-lesson-outro = Done
ui-lesson-step = Step { $number } of { $count } · { $what }
ui-lesson-objectives = Afterwards you can:
ui-lesson-begin = Begin
ui-lesson-click = Click in the picture, choose here, or press the number. Time stands still until you answer.
ui-lesson-commit = Commit the answer
ui-lesson-commit-play = Commit and play on
ui-lesson-your-answer = your answer
ui-lesson-came-so = came so
ui-lesson-you-said = You said: { $answer }
ui-lesson-came = It came otherwise: { $answer }
ui-lesson-between = { $min } to { $max } { $unit }
ui-lesson-watching = Time runs. It stops by itself where there is something to explain.
ui-lesson-skip = Show the result
ui-lesson-right = Foreseen
ui-lesson-otherwise = It came otherwise
ui-lesson-explained = Right
ui-lesson-try-again = Not that. Choose again.
ui-lesson-model = Show the model answer
ui-lesson-model-answer = Model answer
ui-lesson-next = Next
ui-lesson-how = Open the menu of a thing in the picture: right-click, press long, or Shift F10. “Break it” lists everything. Time runs when you act.
ui-lesson-checks = What has to hold
ui-lesson-holds = : holds
ui-lesson-open = : not yet
ui-lesson-done = All of it holds. The task is done.
ui-lesson-again = Try from the start of the task
ui-lesson-hint-number = Hint { $number }
ui-lesson-hint = { $cost ->
    [0] Hint { $number } of { $count }
    [one] Hint { $number } of { $count }: the answer, for { $cost } point
   *[other] Hint { $number } of { $count }: the answer, for { $cost } points
}
ui-lesson-not-yet = the lesson asks for something else first
ui-lesson-not-here = not part of this task
ui-lesson-score = { $earned } of { $of } points.
ui-lesson-mastered = That is mastery.
ui-lesson-not-mastered = Once more, and it will be mastery.
ui-lesson-step-score = { $title }: { $earned } of { $of }
ui-lesson-foreseen = foreseen
ui-lesson-unforeseen = came otherwise than you said; a prediction costs nothing
ui-lesson-next-lesson = Next lesson
ui-lesson-home = All lessons
ui-lesson-free = Play freely with this cluster

## All lessons

ui-home-title = Watch a cluster fail over. Then break it yourself.
ui-home-text = A Windows Server 2008 failover cluster in which every server runs Hyper-V, simulated in your browser, second by second.
ui-home-begin = Begin: { $title }
ui-home-go-on = Go on: { $title }
ui-home-repeat = Once more: { $title }
ui-home-left = Step { $number } of { $count } · about { $minutes } min left
ui-home-begin-left = { $count ->
    [one] { $count } step · about { $minutes } min
   *[other] { $count } steps · about { $minutes } min
}
ui-home-finished = You have finished every lesson.
ui-home-courses = Lessons
ui-home-courses-note = Any stop may be entered at any time.
ui-home-minutes = { $minutes } min
ui-home-state-done = done, { $earned } of { $of } points
ui-home-state-begun = begun, { $done } of { $count } steps
ui-home-state-open = not begun
ui-home-watch = Watch freely
ui-home-progress = Progress
ui-home-done = { $of ->
    [0] { $done } of { $count } steps done
   *[other] { $done } of { $count } steps done, { $earned } of { $of } points
}
ui-home-here = Kept in this browser alone; nothing leaves this computer.
ui-home-memory = Kept only as long as this page is open.
ui-home-export = Save progress to a file
ui-home-import = Read progress from a file
ui-home-imported = The progress of the file has been added.
ui-home-picture = A failover, as it happens
ui-home-foot = Not affiliated with or endorsed by Microsoft.
ui-home-exercise = An exercise, from the servers to the test:
ui-deploy = Build a cluster

## What may be wrong with progress

progress-refused = { $file } holds no progress
progress-unreadable = It cannot be read.
progress-too-large = It has more than { $limit } characters.
progress-too-many = It lists more than { $limit } steps.
progress-not-json = It is damaged: it may have been cut off or changed on its way.
progress-wrong-shape = It is not built like progress: { $place }
progress-newer = It was made by a newer version of this page.
progress-changed = It was changed after it had been saved.
progress-no-storage = This browser keeps nothing for this page. Progress lasts only as long as the page is open; save it to a file.
progress-newer-store = Progress was kept by a newer version of this page and stays as it is. What you do now lasts only as long as the page is open.
progress-restored = Progress was damaged; the last good copy is used. The damaged one is kept.
progress-lost = Progress was damaged and begins anew. What was found is kept, in case it can be mended.
