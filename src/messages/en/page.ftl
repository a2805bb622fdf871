# User interface

ui-product = Failover Lab
ui-name = { $name }
ui-count = { $count }
ui-none = none
ui-nobody = nobody
ui-nowhere = nowhere
ui-close = Close
ui-cancel = Cancel

## Bar

ui-scenario = Scenario: { $title }
ui-scenarios = Scenarios
ui-open-file = Open a scenario file
ui-more = More
ui-panel = Details and event log
ui-theme = Colours
ui-theme-auto = As the system
ui-theme-light = Light
ui-theme-dark = Dark
ui-theme-contrast = High contrast
ui-branch = Branch
ui-branch-count = { $count } changes
ui-branched = Here begins a branch of the script: { $what }.
ui-undo = Undo the last change
ui-undone = Taken back: { $what }.
ui-back-to-script = Back to the script
ui-start-over = Start over
ui-list-view = List view
ui-break-it = Break it
ui-validate = Validate the configuration
ui-to-lesson = Lesson
ui-to-home = All lessons
ui-key-full-screen = Full screen
ui-key-help = Help
ui-open-whole = Open
ui-share = Share

## Time

ui-key-marker-previous = Previous marker, or the start
ui-key-event-back = One event back
ui-key-event-forward = One event forward
ui-key-marker-next = Next marker, or the end
ui-transport = Playback
ui-scrubber = Time in the run
ui-play = Play
ui-pause = Pause
ui-speed = Speed
ui-speed-value = { $speed }×
ui-slower = Slower
ui-faster = Faster
ui-skip-idle = Shorten quiet time
ui-idle-short = quiet time shortened
ui-idle-full = quiet time in full
ui-skip-idle-hint = Stretches in which nothing happens pass faster
ui-ratio = 1 s here = { NUMBER($rate, maximumFractionDigits: 1) } s there
ui-since = { $time } after { $what }
ui-after = after { $what }
ui-clock-of = of { $time }
ui-lanes = Timeline: what each part went through
ui-lanes-unwatched = not watched yet
ui-table = Table
ui-table-title = Timeline as a table
ui-table-seen = { $count ->
    [one] one stretch, as far as you have watched
   *[other] { $count } stretches, as far as you have watched
}
ui-table-close = Back to the picture
ui-table-thing = Part
ui-table-what = What it was
ui-table-from = From
ui-table-to = To
ui-table-length = Length
ui-table-where = Where
ui-table-goes-on = goes on
ui-table-go-to = Go to { $time }
ui-table-more = Show { $count } more

## Rows of the timeline

ui-lane-quorum = Quorum
ui-lane-lasted = { $name } { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
ui-row-votes = { $votes } of { $total }
ui-row-no-owner = no owner
ui-row-never = 0 s
ui-row-down = { $time } down
ui-row-missed = { $time } missed
ui-row-frozen = { $time } frozen
ui-row-was-down = { $time } lost
ui-lane-well = well
ui-lane-well-short = well
ui-lane-detection = Detection
ui-lane-detection-short = Detect
ui-lane-regroup = Regroup
ui-lane-regroup-short = Regr.
ui-lane-arbitration = Arbitration
ui-lane-arbitration-short = Arb.
ui-lane-disk = Disk
ui-lane-disk-short = Disk
ui-lane-start = Start
ui-lane-start-short = Start
ui-lane-boot = Boot
ui-lane-boot-short = Boot
ui-lane-saving = Saving memory
ui-lane-saving-short = Saving
ui-lane-hand-over = Handing over
ui-lane-hand-over-short = Hand
ui-lane-restoring = Restoring memory
ui-lane-restoring-short = Restoring
ui-lane-no-power = no power
ui-lane-no-power-short = off
ui-lane-hung = hung
ui-lane-hung-short = hung
ui-lane-windows-boot = Windows boots
ui-lane-windows-boot-short = boots
ui-lane-service-stopped = Cluster service stopped
ui-lane-service-stopped-short = stopped
ui-lane-joining = joining
ui-lane-joining-short = joins
ui-lane-paused = paused
ui-lane-paused-short = paused
ui-lane-no-owner = no owner
ui-lane-no-owner-short = none
ui-lane-mounting = Mount
ui-lane-mounting-short = Mnt
ui-lane-pending = pending
ui-lane-pending-short = pend.
ui-lane-no-quorum = no quorum
ui-lane-no-quorum-short = none
ui-lane-failed = failed
ui-lane-failed-short = failed
ui-lane-offline = offline
ui-lane-offline-short = offl.
ui-lane-served = served
ui-lane-served-short = served
ui-lane-session-waits = waits
ui-lane-session-waits-of = waits for { $vm }
ui-lane-session-waits-short = waits
ui-lane-session-lost = sessions lost
ui-lane-session-lost-of = { $vm } lost
ui-lane-session-lost-short = lost
ui-lane-guest-down = Guest down
ui-lane-guest-down-short = Guest
ui-lane-application-down = Application down
ui-lane-application-down-short = App.
ui-lane-unheard = Silent, and nobody knows
ui-lane-unheard-short = Silent
ui-lane-alarm-rings = Alarm, nobody looks yet
ui-lane-alarm-rings-short = Alarm
ui-lane-repair = Somebody is at it
ui-lane-repair-short = Repair

## Problems

ui-option-unknown = The address has an option that does not exist: { $name }
ui-option-bad = “{ $value }” is no value for the option { $name }. Expected: { $expected }
ui-options-title = Not everything in the address was understood
ui-scenario-missing = There is no scenario “{ $id }”; this one is shown instead.
ui-file-refused = { $file } is no scenario yet
ui-file-unreadable = { $file } cannot be read
ui-load-failed = A part of this page could not be fetched. Load the page again once the connection is back.
ui-run-stopped = The simulation stopped here
ui-step-missing = This scenario has no step and no marker “{ $step }”.

# Measures

time-seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
time-minutes = { $minutes } min
time-minutes-seconds = { $minutes } min { $seconds } s
size-mib = { $mib } MiB
size-gib = { NUMBER($gib, maximumFractionDigits: 1) } GiB
list-more = { $count } more

# Stops

## Why a run could not go on: a fault of ours or a limit

stop-violation = The simulation contradicts itself at { $atClock } (rule { $id }). Please report this scenario; the picture up to here is right.
stop-eventsInInstant = At { $atClock } more than { $limit } things happened in one instant, so the run was stopped there.
stop-eventsInRun = After { $limit } steps of the simulation the run was stopped at { $atClock }.
stop-journalFull = The record of the run is full at { $atClock }; what happened up to there can be watched.
