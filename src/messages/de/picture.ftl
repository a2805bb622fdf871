# Bild

## Die Zustände des Bildes: ein kurzes Wort je Zustand.

scene-state-up = Aktiv
scene-state-joining = Tritt bei
scene-state-paused = Angehalten
scene-state-paused-short = Pause
scene-state-power-off = Stromlos
scene-state-power-off-short = Aus
scene-state-hung = Hängt
scene-state-cut-off = Abgeschnitten
scene-state-down = Ausgefallen
scene-state-down-short = Weg
scene-state-online = Online
scene-state-mounting = Einhängen
scene-state-dismounting = Aushängen
scene-state-arbitrating = Entscheid
scene-state-arbitrating-short = Entsch.
scene-state-checking = Prüfung
scene-state-no-owner = Kein Besitzer
scene-state-no-owner-short = Keiner
scene-state-available = Verfügbar
scene-state-reserved = Reserviert
scene-state-reserved-short = Reserv.
scene-state-maintenance = Wartung
scene-state-offline = Offline
scene-state-path-lost = Pfad weg
scene-state-failed = Fehler
scene-state-running = Läuft
scene-state-running-short = Läuft
scene-state-starting = Startet
scene-state-starting-short = Startet
scene-state-booting = Bootet
scene-state-booting-short = Bootet
scene-state-restoring = Lädt
scene-state-stopping = Stoppt
scene-state-waiting = Wartet
scene-state-saving = Sichert { $percent } %
scene-state-saving-short = { $percent } %
scene-state-saved = Gesichert
scene-state-saved-short = Gesich.
scene-state-off = Aus
scene-state-degraded = Gestört
scene-state-fenced = Ausgesperrt
scene-state-memory-lost = Speicher weg
scene-state-lost = weg
scene-state-pending = Ausstehend
scene-state-partially-online = Teilweise online
scene-state-crashed = Abgestürzt
scene-state-shutting-down = Fährt herunter
scene-state-restarting = Startet neu
scene-state-no-application = Keine Anwendung
scene-state-votes = { $votes } von { $total } Stimmen
scene-state-votes-short = { $votes }/{ $total } Stimmen
scene-state-not-counted = Noch offen
scene-state-forced = Erzwungen
scene-state-no-quorum = Kein Quorum
scene-state-vote-counted = Stimme gezählt
scene-state-vote-asked = um die Stimme wird gefragt
scene-state-vote-lost = Stimme verloren
scene-state-partitioned = Partitioniert
scene-state-unavailable = Nicht da
scene-state-warming = Wird warm
scene-state-out = Aus
scene-state-connected = Verbunden
scene-state-held = wartet

## Bänder, am Rand benannt.

scene-band-clients = Clients
scene-band-clients-note = Sitzungen
scene-band-servers = Server
scene-band-servers-note = führen VMs aus
scene-band-cables = Kabel
scene-band-cables-note = jeder Server
scene-band-storage = Speicher
scene-band-storage-note = je ein Besitzer
scene-role-cluster-and-client = Cluster, Clients
scene-role-cluster = nur Cluster
scene-role-none = nicht für Cluster

## Zeit und Größe.

scene-seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
scene-gib = { NUMBER($gib, maximumFractionDigits: 1) } GiB
scene-gib-of = { NUMBER($done, minimumFractionDigits: 1, maximumFractionDigits: 1) } von { NUMBER($gib, maximumFractionDigits: 1) } GiB
scene-rate = { $rate } MiB/s

## Heartbeat.

scene-silent = stumm { $time }
scene-silent-node = { $node } stumm { $time }

## Server.

scene-memory = Speicher { NUMBER($used, maximumFractionDigits: 1) } von { NUMBER($capacity, maximumFractionDigits: 1) } GiB
scene-memory-short = { NUMBER($used, maximumFractionDigits: 1) }/{ NUMBER($capacity, maximumFractionDigits: 1) } GiB
scene-node-still = kein Strom; der Cluster sagt noch { $state }
scene-node-still-short = Cluster sagt noch { $state }
scene-node-hung-still = Windows hängt; der Cluster sagt noch { $state }
scene-node-hung = Windows hängt
scene-node-removed = kein Strom · entfernt { $time }
scene-node-removed-by = kein Strom · von { $node } entfernt um { $time }
scene-node-removed-short = entfernt { $time }
scene-node-no-power = kein Strom
scene-node-boots = Windows bootet, bereit ≈ { $time }
scene-node-boots-short = bootet, ≈ { $time }
scene-node-dumps = schreibt ein Speicherabbild, bootet dann
scene-node-dumps-short = Speicherabbild
scene-node-shuts-down = Windows fährt herunter
scene-node-service-stopped = Clusterdienst beendet
scene-node-service-starts = Clusterdienst startet
scene-node-service-restarts = Clusterdienst startet wieder ≈ { $time }
scene-node-service-restarts-short = Dienst wieder ≈ { $time }
scene-node-joins = tritt bei ≈ { $time }
scene-node-waits-to-join = wartet auf die anderen
scene-node-regroups = Neugruppierung bis { $time }
scene-node-paused = nimmt nichts Neues an
scene-node-own-view = sieht nur { $members }
scene-node-no-quorum = kein Quorum
scene-node-deaf = hört { $node } nicht
scene-more = +{ $count } weitere

## Virtuelle Computer.

scene-vm-memory-volume = { $memory } · { $volume }
scene-vm-ready = bereit ≈ { $time }
scene-vm-frozen = eingefroren { $time }
scene-vm-down = Ausfall { $time }
scene-vm-waits-for = auf { $what }
scene-vm-waits-quorum = auf Quorum
scene-vm-waits-configuration = auf Konfiguration
scene-vm-retries = wieder um { $time }
scene-vm-registers = wird registriert
scene-vm-memory-empty = Speicher leer
scene-vm-guest-hung = Gast hängt
scene-vm-guest-crashed = Gast abgestürzt
scene-vm-application-failed = { $application } ausgefallen
scene-vm-application-failed-short = Anw. ausgefallen
scene-vm-held = Gast wartet
scene-vm-path-lost = kein Pfad zu { $volume }
scene-vm-no-writes = schreibt nicht
scene-vm-cluster-says = Cluster: { $state }
scene-vm-arrives = kommt an

## Was Richtlinien verbraucht haben oder abwarten, und was Server vom Raum bekommen.

scene-trace-restarts = Neustarts { $used }/{ $allowed }
scene-trace-failovers = Failover { $used }/{ $allowed }
scene-trace-spent = beide verbraucht
scene-trace-away = bevorzugt { $node }
scene-trace-alone = nicht im Cluster
scene-trace-back = zurück auf { $node } { $time }
scene-trace-back-short = { $node } { $time }
scene-trace-room = braucht { NUMBER($needs, maximumFractionDigits: 1) }, frei { NUMBER($free, maximumFractionDigits: 1) } GiB
scene-trace-room-short = { NUMBER($needs, maximumFractionDigits: 1) } > { NUMBER($free, maximumFractionDigits: 1) } GiB
scene-trace-alarm = Alarm seit { $time }
scene-trace-alarm-due = Alarm um { $time }
scene-supply-hot = zu heiß um { $time }

## Volumes und Speicher.

scene-volume-owner = Besitzer { $node }
scene-volume-listed = laut Liste: { $node }
scene-volume-reserved-by = durch { $node }
scene-volume-vote = 1 Stimme · { $node }
scene-volume-vote-free = 1 Stimme
scene-volume-saved = { $memory } gesichert
scene-stream-save = Speicher von { $vm } → { $volume } · { $rate }
scene-stream-restore = Speicher von { $vm } ← { $volume } · { $rate }
scene-stream-many = Speicher von { $count } virtuellen Computern · je { $rate }
scene-stream-percent = { $percent } %
scene-phone-all = alle Volumes online auf { $node }
scene-phone-all-many = alle Volumes online
scene-phone-odd = { $volume }: { $state }
scene-phone-more = { $first } und { $count } weitere
scene-phone-rest = { $first }; die anderen online
scene-phone-rest-on = { $first }; die anderen online auf { $node }

## Quorum.

scene-quorum = Quorum
scene-witness-letter = Z
scene-quorum-asked-letter = ?
scene-quorum-whole = ganzer Cluster dient
scene-quorum-serves = { $node } darf dienen
scene-quorum-serve-some = { $count } von { $total } Knoten dienen
scene-quorum-still-counts = zählt { $node } noch mit
scene-quorum-nobody = niemand darf dienen
scene-quorum-arbitrates = { $node } fragt { $witness }
scene-quorum-decides = entschieden in { $time }
scene-quorum-needed = { $needed } nötig
scene-quorum-stage-needed = { $stage } · { $needed } nötig
scene-regroup-opening = Eröffnung
scene-regroup-closing = Abgleich
scene-regroup-pruning = Bereinigung

## Clients.

scene-session-lost = { $vm } weg
scene-session-lost-for = { $vm } weg { $time }
scene-session-held = { $vm } wartet
scene-more-short = +{ $count }

## Die Tabelle.

scene-column-node = Knoten
scene-column-state = Zustand
scene-column-heard = Gehört
scene-column-memory = Speicher
scene-column-vms = Virtuelle Computer, { $count }
scene-column-volumes = Volumes, { $count }: je ein Besitzer
scene-column-volumes-short = Volumes
scene-tally = { $count } { $state }
scene-tally-never-stopped = { $count } nie unterbrochen
scene-tally-home = wo es begann
scene-tally-moved = verschoben, { $count }
scene-tally-alarm = Alarm ausgelöst, { $count }
scene-tally-alarm-due = Alarm steht bevor, { $count }
scene-tally-room = zu wenig Speicher, { $count }
scene-tally-spent = Neustarts und Failover verbraucht, { $count }
scene-tally-back = Failback steht bevor, { $count }
scene-zoom = Näher und ferner
scene-zoom-closer = Näher (+)
scene-zoom-farther = Ferner (−)
scene-zoom-whole = Alle { $total } Knoten
scene-zoom-seen = { $count } von { $total } Knoten
scene-tally-clients = { $connected } von { $count } Clients bedient

## Was Hilfstechnik vorliest; keine laufenden Zahlen, damit es sich nur mit dem Zustand ändert.

scene-name-picture = Cluster { $name }
scene-name-node = Knoten { $name }: { $state }
scene-name-vm = Virtueller Computer { $name } auf { $node }: { $state }
scene-name-ghost = Virtueller Computer { $name }: sein Speicherinhalt ging auf { $node } verloren
scene-name-arrival = Virtueller Computer { $name } zieht um auf { $node }
scene-name-volume = Volume { $name }: { $state }
scene-name-volume-owned = Volume { $name } von { $node }: { $state }
scene-name-client = Client { $name }: { $state }
scene-name-network = Netzwerk { $name }: { $state }
scene-name-quorum = Quorum: { $state }, { $votes } von { $total } Stimmen, { $needed } nötig
scene-name-unit = Speichereinheit { $name }: { $state }

## Volumes, Freigabe, Netzwerke

scene-state-maintenance-short = Wartg.
scene-state-full = Voll
scene-role-same-subnet = nicht genutzt
scene-node-not-in-cluster = nicht im Cluster
scene-here-before = virtuelle Computer, die hier waren: { $count }
scene-vm-volume-full = { $volume } ist voll
scene-row-paths = { $node }: { $working } von { $cables } Pfaden
scene-row-paths-short = { $node } { $working }/{ $cables }
scene-share-letter = F
scene-quorum-share-away = { $share } ist weg
