# In der Klasse

## Das Fenster des Vortragenden

ui-class-present = In der Klasse vorführen
ui-class-presenter = Vortrag · { $title }
ui-class-wall = Jetzt an der Wand
ui-class-wall-open = Publikumsfenster offen
ui-class-wall-open-many = { $count } Publikumsfenster offen
ui-class-wall-none = Keine Wand
ui-class-wall-show = Publikumsfenster öffnen
ui-class-wall-blocked = Der Browser hat das Publikumsfenster nicht geöffnet
ui-class-wall-blocked-how = Erlauben Sie dieser Seite, Fenster zu öffnen, oder öffnen Sie diese Adresse selbst an der Wand:
ui-class-overtaken = Jetzt trägt ein anderes Fenster vor
ui-class-overtaken-how = Was hier geschieht, ist an der Wand nicht mehr zu sehen. Schließen Sie eines der beiden Fenster.
ui-class-black = Schwarz
ui-class-white = Weiß
ui-class-point = Zeiger
ui-class-go-to = Gehe zu
ui-class-timer = Uhr
ui-class-covered-black = Die Wand ist schwarz
ui-class-covered-white = Die Wand ist weiß
ui-class-lesson-time = Unterrichtszeit
ui-class-lesson-of = von geplanten { $time }
ui-class-timer-pause = Unterrichtszeit anhalten
ui-class-timer-start = Unterrichtszeit laufen lassen
ui-class-timer-reset = Unterrichtszeit auf null setzen
ui-class-simulated = Simuliert
ui-class-say = Zu sagen
ui-class-no-notes = Zu diesem Schritt gibt es keine Notizen.
ui-class-reached = { $label }: erreicht
ui-class-ahead = { $label }: noch nicht erreicht
ui-class-text = Wer allein lernt, liest
ui-class-question = Zu fragen
ui-class-answer = richtig
ui-class-answer-range = { $min } bis { $max } { $unit }
ui-class-next = Weiter
ui-class-next-up = Als Nächstes an der Wand
ui-class-next-play = Abspielen: { $label }
ui-class-next-leap = Sofort: { $label }
ui-class-next-nothing = Das war der letzte Schritt.
ui-class-steps = Schritte
ui-class-intro = Anfang
ui-class-outro = Ende
ui-class-markers = Marken
ui-class-place = Schritt { $at } von { $count }
ui-class-waiting = Warten auf das Fenster des Vortragenden

## Tasten

ui-key-next = Weiter: spielt diesen Schritt ab, dann zum nächsten
ui-key-previous = Zurück zum Anfang dieses Schritts oder zum vorigen
ui-key-audience = Publikumsfenster öffnen
ui-key-black = Schwarzes Bild und zurück
ui-key-white = Weißes Bild und zurück
ui-key-point = Gedrückt halten: worauf die Maus zeigt, wird an der Wand eingekreist
ui-key-go-to = Zu einem Schritt oder einer Marke gehen
ui-key-timer = Unterrichtszeit anhalten oder laufen lassen
ui-key-script = Zurück zum Skript
ui-cap-pagedown = Bild ab
ui-cap-pageup = Bild auf
