# Einzelheiten: Tafel, Listenansicht, Ereignisprotokoll

## Tafel

ui-intro = Worum es hier geht
ui-details = Einzelheiten
ui-tab-state = Zustand
ui-tab-policy = Richtlinie
ui-tab-why = Warum?
ui-tab-next = Gleich
ui-select-hint = Wählen Sie im Bild etwas aus, um zu lesen, was es tut. Sein Menü enthält Störungen und Aktionen.
ui-deselect = Auswahl aufheben
ui-cluster-says = Der Cluster sagt: { $state }
ui-stale = zuletzt so vermerkt; niemand darf jetzt dienen
ui-duration = { $ms } ms
ui-at = { $ms } ms
ui-gib = { NUMBER($gib, maximumFractionDigits: 1) } GiB
ui-gib-of = { NUMBER($used, maximumFractionDigits: 1) } von { NUMBER($capacity, maximumFractionDigits: 1) } GiB
ui-snapshots = { $count } mit { NUMBER($gib, maximumFractionDigits: 1) } GiB
ui-to-merge = { NUMBER($gib, maximumFractionDigits: 1) } GiB warten, bis er aus ist
ui-twin-snapshots = { $count ->
    [one] ein Snapshot
   *[other] { $count } Snapshots
}
ui-twin-merge-waits = Dateien gelöschter Snapshots warten, bis er aus ist
ui-rate = { $rate } MiB/s
ui-before = zuvor: { $node }
ui-held-by = gehalten von { $node }
ui-held-by-nobody = von niemandem gehalten
ui-bears = { $count ->
    [0] keinen Knoten
    [one] einen Knoten
   *[other] { $count } Knoten
}
ui-bears-without = { $count ->
    [-1] ohne den Zeugen bleibt alles stehen
    [0] ohne den Zeugen keinen
    [one] ohne den Zeugen einen
   *[other] ohne den Zeugen { $count }
}
ui-witness-disk = Datenträger
ui-witness-fileShare = Dateifreigabe
ui-witness-away = nicht da

ui-thing-vm = Virtueller Computer · auf { $node }
ui-thing-vm-alone = Virtueller Computer · nicht im Cluster, allein auf { $node }
ui-thing-vm-moving = Virtueller Computer · auf { $node }, unterwegs nach { $to }
ui-thing-node = Knoten { $number }
ui-thing-volume = Volume von { $unit }
ui-thing-witness = Datenträgerzeuge auf { $unit }
ui-thing-network = Netzwerk
ui-thing-unit = Speichereinheit
ui-thing-client = Client
ui-thing-quorum = Quorum

ui-fact-owner = Besitzerknoten
ui-fact-host = Host
ui-fact-lies-on = Dateien
ui-fact-start-action = Beim Start des Hosts
ui-fact-stop-action = Beim Herunterfahren des Hosts
ui-on-host-disk = auf dem Datenträger von { $node }
ui-not-clustered = nicht im Cluster: ohne Failover
ui-start-nothing = nichts
ui-start-startIfRunning = starten, wenn er lief
ui-start-alwaysStart = immer starten
ui-start-delay = nach { $delay }
ui-stop-save = sichern
ui-stop-turnOff = ausschalten
ui-stop-shutDown = den Gast herunterfahren
ui-next-start-action = Hyper-V startet ihn
ui-fact-memory = Speicher
ui-fact-volumes = Volumes
ui-fact-snapshots = Snapshots
ui-fact-moves-with = Zieht um mit
ui-fact-witness-reached-by = Zeuge erreichbar von
ui-fact-application = Anwendung
ui-fact-response-time = Antwortzeit
ui-response-time = { $ms } ms
ui-response-busy = langsam: sein Datenträger ist beschäftigt
ui-no-answer = keine Antwort seit { $time }
ui-nobody-knows = noch weiß es niemand
ui-alarm-rings = Alarm seit { $time }
ui-responded = jemand kümmert sich seit { $time }
ui-next-alarm = Alarm der Überwachung
ui-next-response = Jemand kümmert sich
ui-fact-not-available = Nicht verfügbar
ui-fact-failover-limit = Failovergrenze
ui-fact-restart-limit = Neustartgrenze
ui-fact-failback = Failback
ui-fact-offline-action = Beim Offlineschalten
ui-fact-monitor = Ressourcenmonitor
ui-monitor-next = einer für alle; ein eigener Prozess vom nächsten Online-Schalten an
ui-monitor-until = ein eigener Prozess, bis zum nächsten Online-Schalten
ui-monitor-own = ein eigener Prozess
ui-fact-preferred = Bevorzugte Besitzer
ui-fact-possible = Mögliche Besitzer
ui-fact-anti-affinity = Meidet
ui-fact-power = Strom
ui-fact-supply-power = Stromkreis
ui-fact-supply-cooling = Kühlung
ui-fact-supply = Was es liefert
ui-fact-serves = Für
ui-supply-Up = arbeitet
ui-supply-Warming = ausgefallen, es wird heiß
ui-supply-Out = ausgefallen
ui-does-warm = Zu heiß ohne { $supply }
ui-fact-cluster-service = Clusterdienst
ui-fact-sees = Eigene Sicht
ui-fact-memory-used = Speicher
ui-fact-updates = Updates
ui-fact-virtual-networks = Virtuelle Netzwerke
ui-fact-virtual-network = Virtuelles Netzwerk
ui-missing-networks = virtuelle Computer suchen { $networks } hier vergeblich
ui-unconnected = fehlte auf { $node }, als er dorthin kam: niemand erreicht ihn
ui-fact-lacks = Es fehlt
ui-lacks = andere Knoten haben { $updates }
ui-software-install = { $update } wird installiert
ui-software-remove = { $update } wird entfernt
ui-fact-runs = Führt aus
ui-fact-owns = Besitzt
ui-fact-removed = Entfernt um
ui-fact-reserved = Reserviert von
ui-fact-mounted = Eingehängt auf
ui-fact-size = Größe
ui-fact-free = Frei
ui-fact-files = Dateisystem
ui-fact-checks = Integritätsprüfungen
ui-files-passed-through = für die Hosts keines: ein Gast benutzt den Datenträger unmittelbar
ui-files-damaged = beschädigt
ui-files-dirty = als fehlerhaft markiert: wird vor dem nächsten Einhängen geprüft
ui-checks-rest = ruhen im Wartungsmodus
ui-fact-group = Gehört zu
ui-fact-vote = Stimme
ui-fact-role = Benutzt für
ui-fact-switch = Switch
ui-fact-links-down = Gezogene Kabel
ui-fact-links-absent = Dort ohne Adapter
ui-fact-parts = Teile
ui-fact-interfaces = Schnittstellen
ui-fact-one-way = In einer Richtung verloren
ui-fact-bandwidth = Bandbreite
ui-fact-transfers = Speicherinhalt unterwegs von
ui-fact-paths-down = Verlorene Pfade
ui-fact-paths-absent = Ohne Pfad dorthin
ui-fact-paths-reduced = Nicht alle Pfade
ui-fact-session = Sitzung
ui-fact-sessions-lost = Verlorene Sitzungen
ui-fact-quorum-type = Modell
ui-fact-votes = Stimmen
ui-fact-quorate-nodes = Dürfen dienen
ui-fact-bears = Darf verlieren
ui-fact-witness = Zeuge
ui-fact-witness-kind = Art des Zeugen

ui-memory-kept = Inhalt behalten
ui-memory-lost = Inhalt verloren, Kaltstart
ui-monitored = von der Überwachung gesehen, nicht vom Cluster
ui-in-group = sie sind eine Gruppe, { $group }
ui-unmonitored = von niemandem überwacht
ui-outages = { $count ->
    [one] in einem Ausfall
   *[other] in { $count } Ausfällen
}
ui-limit-failover = { $count } in { $hours } h
ui-limit-restart = { $count } in { $minutes } min, dann Failover
ui-used = { $used ->
    [0] keiner verbraucht
   *[other] { $used } verbraucht
}
ui-failback-allowed = zugelassen
ui-failback-prevented = verhindert
ui-failback-window = von { $start } bis { $end } Uhr zugelassen
ui-offline-save = sichert seinen Speicher
ui-offline-turnOff = wird ausgeschaltet
ui-offline-shutDown = fährt herunter
ui-offline-shutDownForced = fährt erzwungen herunter (hier dasselbe wie ohne Zwang)
ui-one-vote = 1 Stimme
ui-votes-of = { $votes } von { $total }
ui-votes-needed = { $needed } nötig

ui-group-Online = Online
ui-group-Offline = Offline
ui-group-Failed = Fehler
ui-group-PartialOnline = Teilweise online
ui-group-Pending = Ausstehend
ui-node-Up = Aktiv
ui-node-Down = Ausgefallen
ui-node-Paused = Angehalten
ui-node-Joining = Tritt bei
ui-power-on = an
ui-power-off = aus
ui-power-booting = Windows bootet
ui-power-hung = an, Windows hängt
ui-service-running = läuft
ui-service-stopped = beendet
ui-service-starting = startet
ui-quorate-yes = hat Quorum
ui-quorate-pending = Quorum nicht entschieden
ui-quorate-no = kein Quorum
ui-role-cluster = nur Cluster
ui-role-clusterAndClient = Cluster und Clients
ui-role-none = vom Cluster nicht benutzt
ui-same-subnet = im Subnetz von { $network }: vom Cluster nicht benutzt
ui-no-adapter = { $node }: kein Adapter
ui-switch-up = arbeitet
ui-switch-down = ausgefallen
ui-interface-Failed = ausgefallen: erreicht keine der anderen
ui-interface-Unreachable = erreicht nicht jede andere
ui-interface-Unavailable = nicht verfügbar: ihr Knoten nimmt nicht teil
ui-session-Connected = verbunden
ui-session-Frozen = wartet auf Antwort
ui-session-Lost = verloren
ui-quorum-NodeMajority = Knotenmehrheit
ui-quorum-NodeAndDiskMajority = Knoten- und Datenträgermehrheit
ui-quorum-NodeAndFileShareMajority = Knoten- und Dateifreigabemehrheit
ui-quorum-DiskOnly = Keine Mehrheit: Nur Datenträger

ui-does-register = Konfiguration wird registriert
ui-does-start = Virtueller Computer startet
ui-does-save = Speicherinhalt wird gesichert
ui-does-restore = Speicherinhalt wird geladen
ui-does-merge = Snapshotdateien werden zusammengeführt
ui-does-move = Dateien werden verschoben
ui-does-unregister = Konfiguration wird herausgenommen
ui-does-stop = Virtueller Computer wird beendet
ui-does-boot = Gast bootet
ui-does-regroup = Neugruppierung: die Übrigen einigen sich, wer noch da ist
ui-does-regroup-opening = Eröffnung, höchstens { $limit }: Wer den Ausfall bemerkt hat, fragt alle, die noch zu hören sind
ui-does-regroup-closing = Abgleich, höchstens { $limit }: Sie tauschen aus, wer wen erreicht, bis alle dasselbe Bild davon haben
ui-does-regroup-pruning = Bereinigung, höchstens { $limit }: Wer nicht alle anderen erreicht, scheidet aus (1006); wer weg ist, wird entfernt (1135)
ui-does-join = Tritt dem Cluster bei
ui-does-arbitrate = { $node } kämpft um den Zeugen
ui-next-restart = Nächster Neustart
ui-next-retry = Nächster Versuch
ui-next-back = Failback nach { $node }
ui-mount-Detached = { $volume } von { $node } nicht benutzt
ui-mount-Attaching = { $node } nimmt { $volume }
ui-mount-Mounting = { $node } hängt { $volume } ein
ui-mount-Checking = { $node } prüft das Dateisystem von { $volume }
ui-mount-Mounted = { $volume } auf { $node } eingehängt
ui-mount-Dismounting = { $node } lässt { $volume } los
ui-server-Off = Ohne Strom
ui-server-Booting = Windows bootet
ui-server-Running = Windows läuft
ui-server-Hung = Windows hängt
ui-server-Bugcheck = Speicherabbild wird geschrieben
ui-server-ShuttingDown = Windows fährt herunter
ui-service-until-Stopped = Clusterdienst beendet
ui-service-until-RestartPending = Clusterdienst startet wieder
ui-service-until-Starting = Clusterdienst startet
ui-service-until-Running = Clusterdienst läuft
ui-service-until-Stopping = Clusterdienst wird beendet

## Listenansicht

ui-column-name = Name
ui-column-state = Zustand
ui-column-menu = Störungen und Aktionen
ui-fact-guest = Gast
ui-fact-under-way = Im Gange
ui-fact-views = Abweichende Sichten
ui-fact-cluster-says = Der Cluster sagt
ui-fact-sessions = Sitzungen
ui-twin-cluster = Cluster { $name }
ui-twin-vms-on = Virtuelle Computer auf { $node }
ui-twin-volumes-of = Volumes von { $unit }
ui-twin-unit = Speichereinheit { $name }
ui-twin-networks = Netzwerke
ui-twin-clients = Clients
ui-twin-supplies = Strom und Kühlung
ui-twin-witness = der Cluster: es ist der Zeuge
ui-twin-count = { $caption }: { $count }
ui-twin-until = { $what } bis { $time }
ui-twin-view = { $members }: { $quorum }
ui-twin-silent = { $a } und { $b } haben seit { $time } nichts voneinander gehört
ui-twin-moves-to = zieht um auf { $node }
ui-twin-down-since = ausgefallen seit { $time }
ui-twin-fenced-on = noch auf { $node }, wo nicht mehr geschrieben werden darf
ui-twin-lost-on = sein Speicherinhalt ging auf { $node } verloren
ui-alarm-quorum = Das Quorum ist verloren: kein Knoten darf dienen.

## Warum, was als Nächstes kommt, das Rezept eines Umzugs, das Zustandsdiagramm

ui-why-none = Noch ist nichts damit geschehen: es ist wie zu Beginn des Szenarios.
ui-why-list = Was dazu führte, das Jüngste zuerst
ui-next-title = Was als Nächstes kommt
ui-next-others = Anderswo im Cluster
ui-next-none = Hier ist nichts im Gange.
ui-next-calm = Nichts ist im Gange. Nur eine Störung oder eine Aktion ändert etwas.
ui-next-promise = So, wie es jetzt steht. Was Sie vorher tun, ändert es.

soon-server-Booting = Windows läuft auf { $node }
soon-server-Bugcheck = { $node } hat sein Speicherabbild geschrieben und bootet
soon-server-Hung = { $node } wacht auf
soon-server-PoweringOff = { $node } ist aus
soon-server-ShuttingDown = Windows auf { $node } ist heruntergefahren
soon-service-RestartPending = Clusterdienst auf { $node } startet wieder
soon-service-Starting = Clusterdienst auf { $node } läuft
soon-service-Stopping = Clusterdienst auf { $node } ist beendet
soon-joined = { $node } ist beigetreten
soon-regroup = Neugruppierung endet: { $nodes } entscheiden, wer übrig ist
soon-silence = { $by } gibt { $node } auf: { $missed } von { $threshold } Heartbeats fehlen
soon-arbitration = { $node } sieht wieder nach { $witness } und entscheidet
soon-mount-Attaching = { $node } hat den Datenträger von { $volume }
soon-mount-Mounting = { $volume } ist auf { $node } eingehängt
soon-mount-Checking = { $volume } ist auf { $node } geprüft und eingehängt
soon-mount-Dismounting = { $node } hat { $volume } losgelassen
soon-group-restart = { $node } startet { $group } neu
soon-group-retry = { $node } versucht { $group } noch einmal
soon-call-hangs = { $node } beendet den Prozess, der { $resource } hostet
soon-call-silent = { $resource } ist auf { $node } online oder wird wegen Schweigens beendet
soon-call-works = { $resource } ist fertig und kommt auf { $node } online
soon-group-back = { $group } geht zurück nach { $node }
soon-supply = Ohne { $supply } ist es zu heiß
soon-vm-register = Konfiguration von { $vm } ist auf { $node } registriert
soon-vm-start = { $vm } läuft auf { $node }, und sein Gast bootet
soon-vm-save = Speicherinhalt von { $vm } ist gesichert
soon-vm-restore = { $vm } geht weiter, wo er stand
soon-vm-unregister = Konfiguration von { $vm } ist von { $node } herausgenommen
soon-vm-stop = { $vm } ist aus
soon-alarm = Die Überwachung schlägt Alarm für { $vm }, wenn er nicht vorher antwortet
soon-response = Jemand kümmert sich um { $vm }, wenn er nicht vorher antwortet
soon-vm-move = Dateien von { $vm } liegen auf einem Datenträger des Clusters
soon-vm-merge = Snapshotdateien von { $vm } sind zusammengeführt
soon-vm-start-action = Hyper-V startet { $vm } auf { $node }
soon-patience = { $client } gibt die Sitzung mit { $vm } auf, wenn er nicht vorher antwortet
soon-vm-boot = Gast von { $vm } ist gebootet; die Benutzer können arbeiten

ui-recipe = Rezept des Umzugs auf { $node }
ui-recipe-save = Speicherinhalt auf dem Volume sichern
ui-recipe-stop = Virtuellen Computer ausschalten
ui-recipe-unregister = Konfiguration herausnehmen
ui-recipe-release = Leeren, aushängen, freigeben
ui-recipe-owner = Besitzer wechseln
ui-recipe-mount = Reservieren und einhängen
ui-recipe-register = Konfiguration registrieren
ui-recipe-restore = Speicherinhalt zurücklesen
ui-recipe-start = Starten; dann bootet sein Gast
ui-recipe-of = { $took } von { $expected }
ui-recipe-expected = { $expected }
ui-recipe-at-once = sofort
ui-recipe-whole = Insgesamt

ui-figure-assumption = Annahme
ui-figure-range = { $min } bis { $max }
ui-figure-override = von diesem Szenario gesetzt; sonst { $typical }
ui-figure-given = von diesem Szenario gesetzt
ui-figure-count = { $count }
ui-figure-SameSubnetDelay = Zeit zwischen Heartbeats
ui-figure-SameSubnetThreshold = Heartbeats, die fehlen dürfen
ui-figure-QuorumArbitrationTimeMax = Grenze einer Entscheidung
ui-figure-bandwidth = Bandbreite von { $unit }

ui-chart-of-vm = Virtueller Computer
ui-chart-of-guest = Gast
ui-chart-of-server = Server
ui-chart-of-clusterService = Clusterdienst
ui-chart-of-mount = Volume auf { $node }
ui-chart-before = vorher
ui-chart-now = jetzt
ui-chart-next = gleich
ui-chart-label = { $machine }: jetzt { $state }
ui-chart-since = { $state } seit { $time }
ui-chart-Absent = Nicht hier
ui-chart-Registering = Registriert
ui-chart-RegisteringSaved = Registriert
ui-chart-Off = Aus
ui-chart-Starting = Startet
ui-chart-Running = Läuft
ui-chart-Paused = Angehalten
ui-chart-Saving = Sichert
ui-chart-Saved = Gesichert
ui-chart-Restoring = Lädt
ui-chart-TurningOff = Schaltet aus
ui-chart-ShuttingDown = Fährt herunter
ui-chart-Restarting = Startet neu
ui-chart-Unregistering = Geht
ui-chart-Booting = Bootet
ui-chart-Hung = Hängt
ui-chart-Bugcheck = Bluescreen
ui-chart-PoweringOff = Schaltet aus
ui-chart-Stopped = Beendet
ui-chart-RestartPending = Vor Neustart
ui-chart-Stopping = Endet
ui-chart-Crashed = Abgestürzt
ui-chart-Detached = Gelöst
ui-chart-Attaching = Nimmt
ui-chart-Mounting = Hängt ein
ui-chart-Checking = Prüft
ui-chart-Mounted = Eingehängt
ui-chart-Dismounting = Hängt aus
ui-event-REGISTER = registrieren
ui-event-UNREGISTER = herausnehmen
ui-event-START = starten
ui-event-START_FAILED = Start misslungen
ui-event-PAUSE = anhalten
ui-event-RESUME = fortsetzen
ui-event-SAVE = sichern
ui-event-SAVED = alles geschrieben
ui-event-RESTORE = laden
ui-event-RESTORED = alles gelesen
ui-event-DISCARD = verwerfen
ui-event-APPLY_SNAPSHOT = Snapshot anwenden
ui-event-TURN_OFF = ausschalten
ui-event-RESTART = neu starten
ui-event-RESET = zurücksetzen
ui-event-SHUT_DOWN = herunterfahren
ui-event-GUEST_OFF = Gast ist aus
ui-event-PROCESS_LOST = Prozess beendet
ui-event-TERMINATE = erzwungen beendet
ui-event-HOST_LOST = Host verloren
ui-event-POWER_LOST = Strom verloren
ui-event-POWER_ON = einschalten
ui-event-BUGCHECK = Bluescreen
ui-event-HANG = hängen
ui-event-WAKE = aufwachen
ui-event-SERVICES_STOPPED = Dienste beendet
ui-event-STOP = beenden
ui-event-STOPPED = beendet
ui-event-CRASH = abstürzen
ui-event-END = beendet sich
ui-event-END_FOR_GOOD = endet endgültig
ui-event-BOOT = booten
ui-event-POWER_OFF = Strom aus
ui-event-THAW = geht weiter
ui-event-ATTACH = nehmen
ui-event-DISMOUNT = aushängen
ui-event-DETACH = lösen

## Ereignisprotokoll

ui-log = Ereignisse
ui-log-filter = Filtern
ui-log-filter-label = Nach Text oder Ereignis-ID filtern
ui-log-follow = Folgen
ui-log-follow-help = Die Zeile des jetzigen Augenblicks im Blick behalten
ui-log-empty = Noch ist nichts geschehen.
ui-log-no-match = Der Filter blendet jede Zeile aus.
ui-log-menu = Protokoll speichern, cluster.log
ui-log-save-all = { $count ->
    [one] Die eine Zeile speichern
   *[other] Alle { $count } Zeilen speichern
}
ui-log-save-shown = { $count ->
    [one] Die eine angezeigte Zeile speichern
   *[other] Die { $count } angezeigten Zeilen speichern
}
ui-log-cluster-log = cluster.log eines Knotens
ui-log-changes = Änderungsprotokoll
ui-figure-ledger = { $source }: mehr im Verzeichnis des Modells
ui-log-levels = Ebene
ui-log-level-Critical = Kritisch
ui-log-level-Error = Fehler
ui-log-level-Warning = Warnung
ui-log-level-Information = Informationen
ui-log-node = Protokolliert auf
ui-log-every-node = Alle Knoten
ui-log-hidden = { $count ->
    [one] { $count } Zeile ist ausgeblendet.
   *[other] { $count } Zeilen sind ausgeblendet.
}
ui-log-show-all = Alle zeigen
ui-log-fault = Störung
ui-log-operation = Aktion
ui-log-origin = { $source }, protokolliert auf { $node }
ui-log-go-to = Gehe zu { $time }
ui-log-close-line = Zeile schließen
ui-log-line-means = Bedeutung
ui-log-line-why = Warum?
ui-log-line-recorded = Aufgezeichnet
ui-log-means-itself = Die Zeile sagt schon alles.

# Nicht nachgebildet


# Zahlen

## Dauern, Schwellen und Grenzen des Modells: Name, und wofür er steht

figure-regroup = Neugruppierung
figure-regroup-help = Von den fehlenden Heartbeats, bis die übrigen Knoten sich einig sind, wer noch da ist.
figure-regroupTick = Takt einer Neugruppierung
figure-regroupTick-help = Der Takt, in dem eine Neugruppierung vorangeht: Ihre Abschnitte enden auf einem Takt.
figure-regroupOpeningTimeout = Eröffnung einer Neugruppierung, höchstens
figure-regroupOpeningTimeout-help = Wie lange alle, die noch zu hören sind, zum Mitmachen aufgefordert werden.
figure-regroupStageTimeout = Abgleich einer Neugruppierung, höchstens
figure-regroupStageTimeout-help = Wie lange sie austauschen, wer wen erreicht.
figure-regroupPruningTimeout = Bereinigung einer Neugruppierung, höchstens
figure-regroupPruningTimeout-help = Wie lange es dauern darf, bis ausgeschieden ist, wer nicht alle anderen erreicht.
figure-witnessUncontested = Freien Zeugen nehmen
figure-witnessUncontested-help = Einen Zeugen reservieren, den sonst niemand hält.
figure-diskArbitrationInterval = Erneuerung einer Reservierung
figure-diskArbitrationInterval-help = Wie oft ein Besitzer die Reservierung seines Datenträgers erneuert (DiskArbInterval).
figure-challengeIntervals = Erneuerungen, die ein Herausforderer abwartet
figure-challengeIntervals-help = Wie viele Erneuerungen fehlen müssen, bevor ein Herausforderer den Zeugen nimmt.
figure-witnessDiskLeastMiB = Mindestgröße eines Zeugendatenträgers, MiB
figure-witnessDiskLeastMiB-help = Ein kleinerer wird beim Konfigurieren des Quorums nicht genommen.
figure-witnessRestartInterval = Nächster Versuch beim Zeugen
figure-witnessRestartInterval-help = Wie lange ein Cluster mit Mehrheit wartet, bevor er wieder nach einem Zeugen fragt, den er nicht bekam.
figure-diskDeviceOnline = Datenträger online
figure-diskDeviceOnline-help = Von der Reservierung, bis Windows den Datenträger als Gerät hat.
figure-diskMount = Einhängen
figure-diskMount-help = Ein Dateisystem einhängen, das sauber hinterlassen wurde.
figure-diskCheck = Datenträgerprüfung
figure-diskCheck-help = Das Dateisystem eines als fehlerhaft markierten Volumes mit wenigen Dateien prüfen (chkdsk).
figure-diskCheckPerMillionFiles = Datenträgerprüfung, je Million Dateien
figure-diskCheckPerMillionFiles-help = Was eine Million Dateien zur Prüfung hinzufügt; die Größe des Volumes zählt kaum.
figure-diskRelease = Datenträger freigeben
figure-diskRelease-help = Leeren, aushängen und die Reservierung zurückgeben.
figure-vmConfigurationOnline = Konfiguration online
figure-vmConfigurationOnline-help = Die Konfiguration des virtuellen Computers bei Hyper-V registrieren.
figure-vmConfigurationOffline = Konfiguration offline
figure-vmConfigurationOffline-help = Die Konfiguration aus Hyper-V herausnehmen.
figure-vmStart = Start eines virtuellen Computers
figure-vmStart-help = Vom Start, bis er läuft und der Cluster Online sagt; der Gast ist noch nicht gebootet.
figure-vmTurnOff = Ausschalten eines virtuellen Computers
figure-vmTurnOff-help = Ausschalten, ohne seinen Gast zu fragen.
figure-mergeStart = Beginn des Zusammenführens
figure-mergeStart-help = Vom Ende eines virtuellen Computers, bis Hyper-V seine gelöschten Snapshots zusammenzuführen beginnt.
figure-snapshotsMax = Snapshots eines virtuellen Computers
figure-snapshotsMax-help = So viele Snapshots darf ein virtueller Computer haben, auch die, die noch zusammengeführt werden müssen.
figure-hostDiskBandwidth = Datenträger eines Hosts
figure-hostDiskBandwidth-help = MiB in der Sekunde, die der eigene Datenträger eines Hosts liest und schreibt; alles, was dort gesichert, wiederhergestellt und verschoben wird, teilt sie sich.
figure-guestBoot = Boot eines Gastes
figure-guestBoot-help = Von Online, bis Benutzer arbeiten können: der längste Teil der meisten Ausfälle.
figure-pendingTimeout = Wartegrenze
figure-pendingTimeout-help = Wie lange eine Ressource ohne Meldung ausstehend bleiben darf, bevor sie beendet wird.
figure-deadlockTimeout = Deadlock-Grenze
figure-deadlockTimeout-help = Wie lange ein Aufruf in eine Ressource ausbleiben darf, bevor der Prozess beendet wird, aus dem er kam (DeadlockTimeout).
figure-guestShutdown = Herunterfahren eines Gastes
figure-guestShutdown-help = Von der Aufforderung, bis Windows im virtuellen Computer heruntergefahren ist.
figure-guestCrashDump = Speicherabbild eines Gastes
figure-guestCrashDump-help = Vom Absturz eines Gastes, bis er von selbst wieder bootet.
figure-overheating = Bis es zu heiß ist
figure-overheating-help = Vom Ausfall der Kühlung, bis sich die Maschinen abschalten.
figure-sessionPatience = Geduld eines Clients
figure-sessionPatience-help = Wie lange ein Client auf einen stummen Server wartet, bevor seine Sitzung verloren ist.
figure-applicationAlarm = Alarm der Überwachung
figure-applicationAlarm-help = Wie lange eine Anwendung stumm sein muss, bevor ihre Überwachung Alarm schlägt.
figure-alarmResponse = Antwort auf einen Alarm
figure-alarmResponse-help = Vom Alarm der Überwachung, bis sich jemand um die Anwendung kümmert.
figure-responseTime = Antwortzeit
figure-responseTime-help = Wie lange eine Anwendung braucht, um ihrer Überwachung zu antworten.
figure-responseTimeBusy = Antwortzeit, Datenträger beschäftigt
figure-responseTimeBusy-help = Dasselbe, während auf dem Datenträger darunter Speicher, Snapshots oder Dateien bewegt werden.
figure-looksAliveInterval = Blick auf eine Ressource
figure-looksAliveInterval-help = Wie oft der Cluster nachsieht, ob eine Ressource noch läuft (LooksAlivePollInterval).
figure-isAliveInterval = Gründlicher Blick auf eine Ressource
figure-isAliveInterval-help = Wie oft der Cluster nachsieht, ob sich ein Volume noch lesen lässt (IsAlivePollInterval).
figure-serverBoot = Boot eines Servers
figure-serverBoot-help = Vom Einschalten bis zum laufenden Windows, Selbsttest eingeschlossen.
figure-serverDump = Speicherabbild eines Servers
figure-serverDump-help = Das Speicherabbild nach einem Bluescreen schreiben, bevor der Server wieder bootet.
figure-serverShutdown = Herunterfahren eines Servers
figure-serverShutdown-help = Von den beendeten Diensten, bis der Strom aus ist.
figure-updateInstall = Installieren eines Updates
figure-updateInstall-help = Installieren oder Entfernen, ohne den Neustart.
figure-serviceStart = Start des Clusterdienstes
figure-serviceStart-help = Vom Start, bis der Knoten beitritt.
figure-serviceRestart = Neustart des Clusterdienstes
figure-serviceRestart-help = Wie lange Windows wartet, bevor es einen beendeten Dienst wieder startet.
figure-serviceGoodbye = Abschied eines Knotens
figure-serviceGoodbye-help = Vom geordneten Ende, bis die anderen Knoten davon wissen.
figure-join = Beitritt
figure-join-help = Die Clusterdatenbank kopieren und Mitglied werden.
figure-form = Warten auf andere
figure-form-help = Wie lange ein Knoten nach einem Cluster sucht, bevor er selbst einen zu bilden versucht.
figure-joinRetry = Nächste Suche nach einem Cluster
figure-joinRetry-help = Wie oft ein wartender Knoten wieder nach einem Cluster sucht.
figure-forcedEpochStep = Rang eines erzwungenen Starts
figure-forcedEpochStep-help = Um wie viel eine erzwungen gestartete Konfiguration jede frühere übertrifft.
