# The change log: who changed what when

ui-changes-note = What somebody did to the cluster up to { $time }, with what came of it and the way back. Faults are nobody’s changes.
ui-changes-drift = { $node } lacks { $updates }.
ui-changes-drift-networks = { $node } has no virtual network { $networks }.
ui-changes-same = All nodes have the same updates and the virtual networks that are looked for on them.
ui-changes-none = Nobody has changed anything yet.
ui-changes-save = Save as a table
ui-changes-time = Time
ui-changes-who = Who
ui-changes-what = What
ui-changes-outcome = Outcome
ui-changes-back = Way back
ui-changes-you = You
ui-changes-step = Script, step { $step }
ui-changes-done = done
ui-changes-refused = refused
ui-changes-underWay = under way
ui-changes-interrupted = broken off
