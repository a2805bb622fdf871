# Oberfläche

ui-product = Failover Lab
ui-name = { $name }
ui-count = { $count }
ui-none = keine
ui-nobody = niemand
ui-nowhere = nirgends
ui-close = Schließen
ui-cancel = Abbrechen

## Leiste

ui-scenario = Szenario: { $title }
ui-scenarios = Szenarien
ui-open-file = Szenariodatei öffnen
ui-more = Mehr
ui-panel = Einzelheiten und Ereignisprotokoll
ui-theme = Farben
ui-theme-auto = Wie das System
ui-theme-light = Hell
ui-theme-dark = Dunkel
ui-theme-contrast = Hoher Kontrast
ui-branch = Zweig
ui-branch-count = { $count } Änderungen
ui-branched = Hier verlässt ein Zweig das Drehbuch: { $what }.
ui-undo = Letzte Änderung zurücknehmen
ui-undone = Zurückgenommen: { $what }.
ui-back-to-script = Zurück zum Drehbuch
ui-list-view = Listenansicht
ui-break-it = Kaputt machen
ui-validate = Konfiguration überprüfen
ui-to-lesson = Lektion
ui-to-home = Alle Lektionen
ui-key-full-screen = Vollbild
ui-key-help = Hilfe
ui-share = Teilen

## Zeit

ui-transport = Wiedergabe
ui-scrubber = Zeit im Ablauf
ui-play = Abspielen
ui-pause = Anhalten
ui-speed = Tempo
ui-speed-value = { $speed }×
ui-slower = Langsamer
ui-faster = Schneller
ui-skip-idle = Ruhige Zeit verkürzen
ui-idle-short = ruhige Zeit verkürzt
ui-idle-full = ruhige Zeit in voller Länge
ui-skip-idle-hint = Strecken, in denen nichts geschieht, vergehen schneller
ui-ratio = 1 s hier = { NUMBER($rate, maximumFractionDigits: 1) } s dort
ui-since = { $time } nach { $what }
ui-after = nach { $what }
ui-clock-of = von { $time }
ui-lanes = Zeitleiste: was jeder Teil erlebt hat
ui-lanes-unwatched = noch nicht gesehen
ui-table = Tabelle
ui-table-title = Zeitleiste als Tabelle
ui-table-seen = { $count ->
    [one] ein Abschnitt, so weit Sie gesehen haben
   *[other] { $count } Abschnitte, so weit Sie gesehen haben
}
ui-table-close = Zurück zum Bild
ui-table-thing = Teil
ui-table-what = Was es war
ui-table-from = Von
ui-table-to = Bis
ui-table-length = Dauer
ui-table-where = Wo
ui-table-goes-on = dauert an
ui-table-go-to = Gehe zu { $time }
ui-table-more = { $count } weitere zeigen

## Zeilen der Zeitleiste

ui-lane-quorum = Quorum
ui-lane-lasted = { $name } { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
ui-row-votes = { $votes } von { $total }
ui-row-no-owner = kein Besitzer
ui-row-never = 0 s
ui-row-down = { $time } Ausfall
ui-row-frozen = { $time } eingefroren
ui-row-was-down = { $time } verloren
ui-lane-well = gut
ui-lane-well-short = gut
ui-lane-detection = Erkennung
ui-lane-detection-short = Erk.
ui-lane-regroup = Neugruppierung
ui-lane-regroup-short = Neugr.
ui-lane-arbitration = Zeugenentscheid
ui-lane-arbitration-short = Zeuge
ui-lane-disk = Datenträger
ui-lane-disk-short = Datentr.
ui-lane-start = Start
ui-lane-start-short = Start
ui-lane-boot = Boot
ui-lane-boot-short = Boot
ui-lane-saving = Speicher wird gesichert
ui-lane-saving-short = sichert
ui-lane-hand-over = Übergabe
ui-lane-hand-over-short = Überg.
ui-lane-restoring = Speicher wird geladen
ui-lane-restoring-short = lädt
ui-lane-no-power = kein Strom
ui-lane-no-power-short = aus
ui-lane-hung = hängt
ui-lane-hung-short = hängt
ui-lane-windows-boot = Windows bootet
ui-lane-windows-boot-short = bootet
ui-lane-service-stopped = Clusterdienst beendet
ui-lane-service-stopped-short = beendet
ui-lane-joining = tritt bei
ui-lane-joining-short = Beitritt
ui-lane-paused = angehalten
ui-lane-paused-short = angeh.
ui-lane-no-owner = kein Besitzer
ui-lane-no-owner-short = keiner
ui-lane-mounting = Einhängen
ui-lane-mounting-short = Einh.
ui-lane-pending = ausstehend
ui-lane-pending-short = ausst.
ui-lane-no-quorum = kein Quorum
ui-lane-no-quorum-short = keins
ui-lane-failed = Fehler
ui-lane-failed-short = Fehler
ui-lane-offline = offline
ui-lane-offline-short = offl.
ui-lane-guest-down = Gast ausgefallen
ui-lane-guest-down-short = Gast
ui-lane-application-down = Anwendung ausgefallen
ui-lane-application-down-short = Anw.
ui-lane-unheard = Stumm, und niemand weiß es
ui-lane-unheard-short = Stumm
ui-lane-alarm-rings = Alarm, noch kümmert sich niemand
ui-lane-alarm-rings-short = Alarm
ui-lane-repair = Jemand kümmert sich
ui-lane-repair-short = Repar.

## Probleme

ui-option-unknown = Die Adresse enthält eine Option, die es nicht gibt: { $name }
ui-option-bad = „{ $value }“ ist kein Wert für die Option { $name }. Erwartet: { $expected }
ui-options-title = Nicht alles in der Adresse wurde verstanden
ui-scenario-missing = Es gibt kein Szenario „{ $id }“; stattdessen wird dieses gezeigt.
ui-file-refused = { $file } ist noch kein Szenario
ui-file-unreadable = { $file } lässt sich nicht lesen
ui-load-failed = Ein Teil dieser Seite war nicht zu bekommen. Laden Sie die Seite neu, sobald die Verbindung wieder da ist.
ui-run-stopped = Hier ist die Simulation stehen geblieben
ui-step-missing = Dieses Szenario hat keinen Schritt und keine Marke „{ $step }“.

# Maße

time-seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
time-minutes = { $minutes } min
time-minutes-seconds = { $minutes } min { $seconds } s
size-mib = { $mib } MiB
size-gib = { NUMBER($gib, maximumFractionDigits: 1) } GiB
list-more = { $count } weitere

# Abbrüche

## Warum ein Ablauf nicht weitergehen konnte: ein Fehler von uns oder eine Grenze

stop-violation = Die Simulation widerspricht sich bei { $atClock } (Regel { $id }). Bitte melden Sie dieses Szenario; bis hierher stimmt das Bild.
stop-eventsInInstant = Bei { $atClock } geschah in einem Augenblick mehr als { $limit }-mal etwas; der Ablauf wurde dort angehalten.
stop-eventsInRun = Nach { $limit } Schritten der Simulation wurde der Ablauf bei { $atClock } angehalten.
stop-journalFull = Die Aufzeichnung des Ablaufs ist bei { $atClock } voll; was bis dahin geschah, lässt sich ansehen.

## Was Clients bemerken

ui-start-over = Von vorn
ui-open-whole = Öffnen
ui-row-missed = { $time } vermisst
ui-lane-served = bedient
ui-lane-served-short = bedient
ui-lane-session-waits = wartet
ui-lane-session-waits-of = wartet auf { $vm }
ui-lane-session-waits-short = wartet
ui-lane-session-lost = Sitzungen verloren
ui-lane-session-lost-of = { $vm } verloren
ui-lane-session-lost-short = verloren
