# Das Änderungsprotokoll: wer wann was geändert hat

ui-changes-note = Was bis { $time } jemand am Cluster getan hat, was daraus wurde und der Weg zurück. Fehler sind niemandes Änderung.
ui-changes-drift = Auf { $node } fehlt { $updates }.
ui-changes-drift-networks = { $node } hat kein virtuelles Netzwerk { $networks }.
ui-changes-same = Alle Knoten haben dieselben Updates und die virtuellen Netzwerke, die auf ihnen gesucht werden.
ui-changes-none = Noch hat niemand etwas geändert.
ui-changes-save = Als Tabelle speichern
ui-changes-time = Zeit
ui-changes-who = Wer
ui-changes-what = Was
ui-changes-outcome = Ergebnis
ui-changes-back = Weg zurück
ui-changes-you = Sie
ui-changes-step = Skript, Schritt { $step }
ui-changes-done = erledigt
ui-changes-refused = abgelehnt
ui-changes-underWay = im Gang
ui-changes-interrupted = abgebrochen
