# In class

## The way in

ui-class-present = Present in class

## The presenter's window

ui-class-presenter = Presenter · { $title }
ui-class-wall = On the wall now
ui-class-wall-open = Audience window open
ui-class-wall-open-many = { $count } audience windows open
ui-class-wall-none = No audience window
ui-class-wall-show = Open the audience window
ui-class-wall-blocked = The browser did not open the audience window
ui-class-wall-blocked-how = Allow this page to open windows, or open this address on the wall yourself:
ui-class-overtaken = Another window presents this class now
ui-class-overtaken-how = What is done here is not shown on the wall any more. Close one of the two windows.
ui-class-black = Black
ui-class-white = White
ui-class-point = Pointer
ui-class-go-to = Go to
ui-class-timer = Timer
ui-class-covered-black = The wall is black
ui-class-covered-white = The wall is white
ui-class-lesson-time = Lesson time
ui-class-lesson-of = of { $time } planned
ui-class-timer-pause = Pause the lesson time
ui-class-timer-start = Let the lesson time run
ui-class-timer-reset = Set the lesson time to zero
ui-class-simulated = Simulated
ui-class-say = Say
ui-class-no-notes = There are no notes for this step.
ui-class-reached = { $label }: reached
ui-class-ahead = { $label }: not reached yet
ui-class-text = They read, when they learn alone
ui-class-question = Ask
ui-class-answer = right
ui-class-answer-range = { $min } to { $max } { $unit }
ui-class-next = Next
ui-class-next-up = Next on the wall
ui-class-next-play = Play: { $label }
ui-class-next-leap = At once: { $label }
ui-class-next-nothing = This was the last step.
ui-class-steps = Steps
ui-class-intro = Beginning
ui-class-outro = End
ui-class-markers = Markers
ui-class-place = Step { $at } of { $count }

## The audience's window

ui-class-waiting = Waiting for the presenter’s window

## Keys

ui-key-next = Next: plays this step, then goes to the next one
ui-key-previous = Back to the beginning of this step, or to the one before
ui-key-audience = Open the audience window
ui-key-black = Black screen, and back
ui-key-white = White screen, and back
ui-key-point = Hold it: what the mouse points at is ringed on the wall
ui-key-go-to = Go to a step or a marker
ui-key-timer = Pause the lesson time, or let it run
ui-key-script = Back to the script
ui-cap-pagedown = Page Down
ui-cap-pageup = Page Up
