# Allein lernen: Lektionen, der Weg hindurch, Fortschritt

## Eine Lektion

ui-lesson = Lektion
ui-lesson-intro = Bevor es losgeht
ui-lesson-predict = Vorhersagen
ui-lesson-watch = Zusehen
ui-lesson-review = Was kam, und warum
ui-lesson-task = Ihre Aufgabe
ui-lesson-outro = Geschafft
ui-lesson-step = Schritt { $number } von { $count } · { $what }
ui-lesson-objectives = Danach können Sie:
ui-lesson-begin = Beginnen
ui-lesson-click = Klicken Sie ins Bild, wählen Sie hier, oder drücken Sie die Nummer. Die Zeit steht, bis Sie antworten.
ui-lesson-commit = Antwort festlegen
ui-lesson-commit-play = Festlegen und abspielen
ui-lesson-your-answer = Ihre Antwort
ui-lesson-came-so = so kam es
ui-lesson-you-said = Ihre Antwort: { $answer }
ui-lesson-came = Es kam anders: { $answer }
ui-lesson-between = { $min } bis { $max } { $unit }
ui-lesson-watching = Die Zeit läuft. Sie hält von selbst an, wo es etwas zu erklären gibt.
ui-lesson-skip = Ergebnis zeigen
ui-lesson-right = Vorhergesehen
ui-lesson-otherwise = Es kam anders
ui-lesson-explained = Richtig
ui-lesson-try-again = Das ist es nicht. Wählen Sie noch einmal.
ui-lesson-model = Musterantwort zeigen
ui-lesson-model-answer = Musterantwort
ui-lesson-next = Weiter
ui-lesson-how = Öffnen Sie das Menü eines Teils im Bild: Rechtsklick, langes Drücken oder Umschalt F10. „Kaputt machen“ listet alles auf. Die Zeit läuft, sobald Sie handeln.
ui-lesson-checks = Was gelten muss
ui-lesson-holds = : gilt
ui-lesson-open = : noch nicht
ui-lesson-done = Alles gilt. Die Aufgabe ist gelöst.
ui-lesson-again = Noch einmal vom Beginn der Aufgabe
ui-lesson-hint-number = Hinweis { $number }
ui-lesson-hint = { $cost ->
    [0] Hinweis { $number } von { $count }
    [one] Hinweis { $number } von { $count }: die Lösung, für { $cost } Punkt
   *[other] Hinweis { $number } von { $count }: die Lösung, für { $cost } Punkte
}
ui-lesson-not-yet = die Lektion fragt zuerst nach etwas anderem
ui-lesson-not-here = gehört nicht zu dieser Aufgabe
ui-lesson-score = { $earned } von { $of } Punkten.
ui-lesson-mastered = Das sitzt.
ui-lesson-not-mastered = Noch einmal, dann sitzt es.
ui-lesson-step-score = { $title }: { $earned } von { $of }
ui-lesson-foreseen = vorhergesehen
ui-lesson-unforeseen = kam anders als gesagt; eine Vorhersage kostet nichts
ui-lesson-next-lesson = Nächste Lektion
ui-lesson-home = Alle Lektionen
ui-lesson-free = Frei mit diesem Cluster spielen

## Alle Lektionen

ui-home-title = Sehen Sie einem Failover zu. Dann lösen Sie selbst einen aus.
ui-home-text = Ein Failovercluster mit Windows Server 2008, in dem auf jedem Server Hyper-V läuft, Sekunde für Sekunde in Ihrem Browser simuliert.
ui-home-begin = Beginnen: { $title }
ui-home-go-on = Weiter: { $title }
ui-home-repeat = Noch einmal: { $title }
ui-home-left = Schritt { $number } von { $count } · noch etwa { $minutes } min
ui-home-begin-left = { $count ->
    [one] { $count } Schritt · etwa { $minutes } min
   *[other] { $count } Schritte · etwa { $minutes } min
}
ui-home-finished = Sie haben alle Lektionen abgeschlossen.
ui-home-courses = Lektionen
ui-home-courses-note = An jeder Station können Sie jederzeit einsteigen.
ui-home-minutes = { $minutes } min
ui-home-state-done = abgeschlossen, { $earned } von { $of } Punkten
ui-home-state-begun = begonnen, { $done } von { $count } Schritten
ui-home-state-open = nicht begonnen
ui-home-watch = Frei ansehen
ui-home-progress = Fortschritt
ui-home-done = { $of ->
    [0] { $done } von { $count } Schritten abgeschlossen
   *[other] { $done } von { $count } Schritten abgeschlossen, { $earned } von { $of } Punkten
}
ui-home-here = Nur in diesem Browser aufbewahrt; nichts verlässt diesen Computer.
ui-home-memory = Nur aufbewahrt, solange diese Seite offen ist.
ui-home-export = Fortschritt in einer Datei speichern
ui-home-import = Fortschritt aus einer Datei lesen
ui-home-imported = Der Fortschritt aus der Datei ist hinzugefügt.
ui-home-picture = Ein Failover, während er geschieht
ui-home-foot = Nicht mit Microsoft verbunden und nicht von Microsoft unterstützt.
ui-home-exercise = Eine Übung, von den Servern bis zum Test:
ui-deploy = Einen Cluster aufbauen

## Was an einem Fortschritt falsch sein kann

progress-refused = { $file } enthält keinen Fortschritt
progress-unreadable = Die Datei lässt sich nicht lesen.
progress-too-large = Sie hat mehr als { $limit } Zeichen.
progress-too-many = Sie führt mehr als { $limit } Schritte auf.
progress-not-json = Sie ist beschädigt: vielleicht abgeschnitten oder unterwegs verändert.
progress-wrong-shape = Sie ist nicht wie ein Fortschritt aufgebaut: { $place }
progress-newer = Sie stammt aus einer neueren Version dieser Seite.
progress-changed = Sie wurde nach dem Speichern verändert.
progress-no-storage = Dieser Browser bewahrt für diese Seite nichts auf. Der Fortschritt hält nur, solange die Seite offen ist; speichern Sie ihn in einer Datei.
progress-newer-store = Der Fortschritt stammt aus einer neueren Version dieser Seite und bleibt, wie er ist. Was Sie jetzt tun, hält nur, solange die Seite offen ist.
progress-restored = Der Fortschritt war beschädigt; die letzte gute Kopie gilt. Die beschädigte ist aufbewahrt.
progress-lost = Der Fortschritt war beschädigt und beginnt von vorn. Was gefunden wurde, ist aufbewahrt, falls es sich retten lässt.
